#pragma once
#include <stddef.h>

/// One file of Resources/, embedded in the binary.
struct pejl_resource {
    /// Relative to Resources/.
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/// How many files are embedded.
size_t pejl_resource_count(void);

/// The file at a position below the count; null at or above it.
const struct pejl_resource *pejl_resource_at(size_t position);
