# Every target, in a line each: make help
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
python := .venv/bin/python
export DATA_DIR ?= $(CURDIR)/data

.PHONY: help setup run stop test lint fmt bench score bench-map bench-data bench-releases faults load hosts shell areas admin-password sizes words screenshots reset

help:             ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name what; do printf '  make %-15s %s\n' "$$name" "$$what"; done

setup:            ## make .venv and fetch the browser libraries (quick when nothing is to do)
	@bin/setup

run: setup        ## start everything; PORT and DATA_DIR choose where, Ctrl-C stops it
	@exec $(python) -m config.services run

stop: setup       ## stop a run that was started elsewhere
	@exec $(python) -m config.services stop

test:             ## every test, the browser tests included
	@bin/setup dev
	@exec bin/test

lint:             ## style, types, templates, imports between the rooms, forgotten migrations
	@bin/setup dev
	@exec bin/lint

fmt:              ## put code and templates into the project's style
	@bin/setup dev
	@$(python) -m ruff check --fix --quiet . ; $(python) -m ruff format .
	@find templates -name '*.html' -exec $(python) -m djade --target-version 5.2 {} +

bench: setup      ## measure the program (benchmarks/)
	@for part in benchmarks/[a-z]*.py; do \
	    echo "$$part"; $(python) -m config.services with $(python) "$$part" || exit 1; done

score: setup      ## score the extractor on the labelled statements
	@exec $(python) -m strikes.extraction.score

bench-map:        ## measure the map beside Leaflet's own ways, into benchmarks/README.md; STRIKES=62000
	@bin/setup dev peers
	@exec $(python) -m config.services with sh -c '$(python) manage.py migrate --verbosity 0 && \
	    $(python) manage.py load_areas && exec $(python) benchmarks/map/run.py $(STRIKES)'

bench-data: setup ## measure intake and API beside their peers, into benchmarks/README.md (an hour, 4 GB)
	@for part in intake api; do DATA_DIR=$(CURDIR)/benchmarks/data/measured \
	    $(python) -m config.services with $(python) benchmarks/data/$$part || exit 1; done

bench-releases: setup ## measure releases among 10,000 and among 1,000,000 records, into benchmarks/README.md; STRIKES=1000000
	@exec $(python) -m config.services with $(python) benchmarks/data/releases.py $(STRIKES)

faults:           ## kill every part of a site under load, fill its disk, and count what is left; ROUNDS=50
	@bin/setup dev
	@exec $(python) -m tests.faults $${ROUNDS:-50}

load: setup       ## 200 readers for 5 minutes while editors work, into benchmarks/README.md
	@bin/setup dev
	@exec $(python) benchmarks/load

hosts:            ## prove several hosts on one machine: cut one of each off; needs root (deploy/proof/)
	@bin/setup dev
	@exec $(python) deploy/proof

shell: setup      ## a Python shell on the running data
	@exec $(python) -m config.services with $(python) manage.py shell

areas: setup      ## another country's provinces and places (400 MB of packages): make areas COUNTRY=IQ
	@test -n "$(COUNTRY)" || { echo "Name the country by its two letters: make areas COUNTRY=IQ" >&2; exit 1; }
	@$(python) bin/areas.py
	@exec $(python) -m config.services with sh -c \
		'$(python) manage.py migrate --verbosity 0 && exec $(python) manage.py load_areas $(COUNTRY)'

admin-password: setup  ## a new password for the admin account
	@exec $(python) -m config.services with $(python) manage.py admin_password

sizes: setup      ## what set-up downloads and how large the environment is
	@exec $(python) bin/sizes

words: setup     ## collect the interface's texts for translation, say what is missing
	@$(python) bin/messages.py collect
	@$(python) bin/messages.py compile

screenshots: setup  ## pictures for docs/, of a site that is running
	@exec $(python) bin/screenshots.py http://127.0.0.1:$${PORT:-8000}

reset: setup      ## delete the data folder (asks first)
	@exec $(python) -m config.services reset
