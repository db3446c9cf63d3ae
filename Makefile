# `make help` lists the targets.

SHELL := /bin/bash
SWIFT ?= swift
PREFIX ?= /usr/local
PARLEY := .build/release/parley
STORIES := $(notdir $(wildcard examples/*-*))

.DEFAULT_GOAL := build
.PHONY: help setup build demo test test-interop test-browser install uninstall graphs lint format model clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: ## Install the system packages that are missing
	@.make/system-packages

build: setup ## Build the release program
	$(SWIFT) build -c release --product parley

demo: build ## Read the example articles and draw their graphs into demo/
	@mkdir -p demo
	@for story in $(STORIES); do \
	    $(PARLEY) build examples/$$story -o demo/$$story.json && \
	    $(PARLEY) render demo/$$story.json -o demo/$$story.svg && \
	    $(PARLEY) export demo/$$story.json -o demo/$$story.graphml || exit 1; done
	@echo
	@echo "Open these pictures in a browser:"
	@for story in $(STORIES); do echo "    demo/$$story.svg"; done
	@echo "and the .graphml beside each in Gephi, yEd or Cytoscape. Then ask:"
	@echo "    $(PARLEY) neighbors demo/diplomatic-week.json \"Ilse Brandt\""

test: setup ## Run all tests
	$(SWIFT) build -c release --build-tests
	$(SWIFT) test -c release --skip-build

test-interop: build ## Make the Python environment of the interoperability tests and run them
	.make/interop-environment
	$(SWIFT) build -c release --build-tests
	PARLEY_REQUIRE_INTEROP=1 $(SWIFT) test -c release --skip-build --filter InteropTests

test-browser: build ## Install headless Chromium where it is missing and test the explorer page in it
	.make/browser
	$(SWIFT) build -c release --build-tests
	PARLEY_REQUIRE_BROWSER=1 $(SWIFT) test -c release --skip-build --filter BrowserTests

install: setup ## Install a self-contained parley under PREFIX (default /usr/local)
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build-static --product parley
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 .build-static/release/parley "$(DESTDIR)$(PREFIX)/bin/parley"

uninstall: ## Remove the installed program
	rm -f "$(DESTDIR)$(PREFIX)/bin/parley"

graphs: build ## Renew graphs/ from examples/
	@for story in $(STORIES); do \
	    for format in json graphml dot svg; do \
	        case $$format in \
	            json) $(PARLEY) build examples/$$story -o graphs/$$story.json ;; \
	            graphml) $(PARLEY) export graphs/$$story.json -o graphs/$$story.graphml ;; \
	            *) $(PARLEY) render graphs/$$story.json -o graphs/$$story.$$format ;; \
	        esac || exit 1; done; done

lint: ## Check the formatting
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format: ## Format the sources in place
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

model: ## Train the language model anew from ../shared/corpora
	$(SWIFT) run -c release -Xswiftc -Xcc -Xswiftc -march=native --scratch-path .build-native \
	    parley-train all --corpora ../shared/corpora --model Sources/CLanguageModels/model.bin

clean: ## Remove what the build made
	rm -rf .build .build-static .build-native demo
