#ifndef PARLEY_LANGUAGE_MODELS_H
#define PARLEY_LANGUAGE_MODELS_H

#include <stddef.h>
#include <stdint.h>

/// The trained model file, linked into the binary; 64-byte aligned, valid for the life of the process.
const uint8_t *parley_model_bytes(void);

/// Length of the model file in bytes.
size_t parley_model_size(void);

#endif
