#include "CKnowledgeFiles.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t event_codes[] = {
#embed "files/event-codes.tsv"
};

static const uint8_t explorer_page[] = {
#embed "files/explorer.html"
};

static const uint8_t explorer_script[] = {
#embed "files/explorer.js"
};

static const uint8_t picture_themes[] = {
#embed "files/picture-themes.tsv"
};

static const uint8_t picture_relations[] = {
#embed "files/picture-relations.tsv"
};

static const uint8_t abbreviations[] = {
#embed "files/abbreviations.tsv"
};

static const uint8_t countries[] = {
#embed "files/countries.tsv"
};

static const uint8_t roles[] = {
#embed "files/roles.tsv"
};

static const uint8_t bodies[] = {
#embed "files/bodies.tsv"
};

static const uint8_t locations[] = {
#embed "files/locations.tsv"
};

static const uint8_t memberships[] = {
#embed "files/memberships.tsv"
};

static const uint8_t antecedents[] = {
#embed "files/antecedents.tsv"
};

static const uint8_t groups[] = {
#embed "files/groups.tsv"
};

static const uint8_t metonymy[] = {
#embed "files/metonymy.tsv"
};

static const uint8_t given_name_genders[] = {
#embed "files/given-name-genders.tsv"
};

static const uint8_t given_names[] = {
#embed "files/given-names.tsv"
};

static const uint8_t surnames[] = {
#embed "files/surnames.tsv"
};

static const uint8_t places[] = {
#embed "files/places.tsv"
};

static const uint8_t organizations[] = {
#embed "files/organizations.tsv"
};

static const uint8_t named_events[] = {
#embed "files/events.tsv"
};

static const uint8_t name_words[] = {
#embed "files/name-words.tsv"
};

static const uint8_t calendar[] = {
#embed "files/calendar.tsv"
};

static const uint8_t relations[] = {
#embed "files/relations.yaml"
};

static const uint8_t reliability[] = {
#embed "files/reliability.tsv"
};

static const struct parley_knowledge_file files[] = {
    {"explorer.html", explorer_page, sizeof explorer_page},
    {"explorer.js", explorer_script, sizeof explorer_script},
    {"event-codes.tsv", event_codes, sizeof event_codes},
    {"picture-themes.tsv", picture_themes, sizeof picture_themes},
    {"picture-relations.tsv", picture_relations, sizeof picture_relations},
    {"abbreviations.tsv", abbreviations, sizeof abbreviations},
    {"countries.tsv", countries, sizeof countries},
    {"roles.tsv", roles, sizeof roles},
    {"bodies.tsv", bodies, sizeof bodies},
    {"locations.tsv", locations, sizeof locations},
    {"memberships.tsv", memberships, sizeof memberships},
    {"antecedents.tsv", antecedents, sizeof antecedents},
    {"groups.tsv", groups, sizeof groups},
    {"metonymy.tsv", metonymy, sizeof metonymy},
    {"given-name-genders.tsv", given_name_genders, sizeof given_name_genders},
    {"given-names.tsv", given_names, sizeof given_names},
    {"surnames.tsv", surnames, sizeof surnames},
    {"places.tsv", places, sizeof places},
    {"organizations.tsv", organizations, sizeof organizations},
    {"events.tsv", named_events, sizeof named_events},
    {"name-words.tsv", name_words, sizeof name_words},
    {"calendar.tsv", calendar, sizeof calendar},
    {"relations.yaml", relations, sizeof relations},
    {"reliability.tsv", reliability, sizeof reliability},
};

struct parley_knowledge_file parley_knowledge_file_named(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        if (strcmp(files[i].name, name) == 0) return files[i];
    return (struct parley_knowledge_file){0, 0, 0};
}
