#include "CResources.h"

// Keep this list to what the program reads. A file that is added here must exist: #embed fails
// the build otherwise, and rebuilds when the file changes.
const struct pejl_resource pejl_resources[] = {
    {0, 0, 0},
};
