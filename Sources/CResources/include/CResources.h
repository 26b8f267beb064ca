#pragma once
#include <stddef.h>

/// One file of Resources/, embedded in the binary. `path` is relative to Resources/.
struct pejl_resource {
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/// All embedded files; the last one has a null path.
extern const struct pejl_resource pejl_resources[];
