#include "CKnowledgeFiles.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t countries[] = {
#embed "files/countries.tsv"
};

static const struct parley_knowledge_file files[] = {
    {"countries.tsv", countries, sizeof countries},
};

struct parley_knowledge_file parley_knowledge_file_named(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        if (strcmp(files[i].name, name) == 0) return files[i];
    return (struct parley_knowledge_file){0, 0, 0};
}
