#include "CLanguageModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t model[] __attribute__((aligned(64))) = {
#embed "model.bin"
};

const uint8_t *parley_model_bytes(void) { return model; }

size_t parley_model_size(void) { return sizeof model; }
