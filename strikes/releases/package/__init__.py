"""A release as files to take home: a Frictionless data package, written once.

contents.py    the rows of a release as plain values
tables.py      CSV with HXL tags, GeoJSON
columnar.py    Arrow and Parquet
geopackage.py  a GeoPackage of strikes and areas
crosswalks.py  strikes in the shape of ACLED and of UCDP GED, with what that loses
descriptor.py  datapackage.json: what each file and column is
written.py     all of them into the storage, with their sums
"""
