"""Makes the data files that come with the project from the tables of facts they were compiled in.

Run as `python -m strikes.data.build FOLDER`; docs/data.md says what the folder holds and where
its facts are from. The project itself never reads that folder."""
