#ifndef PARLEY_KNOWLEDGE_FILES_H
#define PARLEY_KNOWLEDGE_FILES_H

#include <stddef.h>
#include <stdint.h>

/// One readable data file, linked into the binary.
struct parley_knowledge_file {
    const char *name;
    const uint8_t *bytes;
    size_t size;
};

/// The file of that name, or a record of nulls where there is none.
struct parley_knowledge_file parley_knowledge_file_named(const char *name);

#endif
