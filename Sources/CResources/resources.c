#include "CResources.h"

// #embed is C23; clang has it in every mode and the build rebuilds when a file changes.
static const unsigned char language_da[] = {
#embed "../../Resources/language/da.txt"
};
static const unsigned char language_en[] = {
#embed "../../Resources/language/en.txt"
};
static const unsigned char register_koebenhavn[] = {
#embed "../../Resources/registers/koebenhavn.json"
};
static const unsigned char hearing_integration[] = {
#embed "../../Resources/hearings/integrationspolitik-2019-22.json"
};

#define FILE_AT(path, bytes) {path, bytes, sizeof bytes}

static const struct pejl_resource resources[] = {
    FILE_AT("language/da.txt", language_da),
    FILE_AT("language/en.txt", language_en),
    FILE_AT("registers/koebenhavn.json", register_koebenhavn),
    FILE_AT("hearings/integrationspolitik-2019-22.json", hearing_integration),
};

size_t pejl_resource_count(void) { return sizeof resources / sizeof resources[0]; }

const struct pejl_resource *pejl_resource_at(size_t position) {
    return position < pejl_resource_count() ? &resources[position] : 0;
}
