#include "CKnowledgeFiles.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t countries[] = {
#embed "files/countries.tsv"
};

static const uint8_t roles[] = {
#embed "files/roles.tsv"
};

static const uint8_t bodies[] = {
#embed "files/bodies.tsv"
};

static const uint8_t metonymy[] = {
#embed "files/metonymy.tsv"
};

static const struct parley_knowledge_file files[] = {
    {"countries.tsv", countries, sizeof countries},
    {"roles.tsv", roles, sizeof roles},
    {"bodies.tsv", bodies, sizeof bodies},
    {"metonymy.tsv", metonymy, sizeof metonymy},
};

struct parley_knowledge_file parley_knowledge_file_named(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        if (strcmp(files[i].name, name) == 0) return files[i];
    return (struct parley_knowledge_file){0, 0, 0};
}
