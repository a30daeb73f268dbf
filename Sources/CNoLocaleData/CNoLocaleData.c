// An ICU data package with no entries, in place of the 34 MB of locales, calendars and converters that Foundation brings.
//
// claimd reads English, counts days itself and never formats for a locale, so it needs none of them; with them, the
// programs are twice as large. ICU reads its data through this one symbol ("stubdata" in ICU's documentation); what a
// library asks for beyond it fails with U_FILE_ACCESS_ERROR. The linker takes the first definition that it meets, which
// is this one; with another ICU version the symbol has another name, and the data is simply linked in.
// Layout: ICU's udata.h (UDataInfo) and its data package format "ToCP".

#include <stdint.h>

struct ICUDataPackage {
  uint16_t headerSize;
  uint8_t magic[2];
  struct {
    uint16_t size;
    uint16_t reserved;
    uint8_t isBigEndian;
    uint8_t charsetFamily;
    uint8_t sizeOfUChar;
    uint8_t reservedByte;
    uint8_t dataFormat[4];
    uint8_t formatVersion[4];
    uint8_t dataVersion[4];
  } info;
  uint8_t padding[8];
  uint32_t count;
  uint32_t reserved;
  struct {
    uint64_t name;
    uint64_t data;
  } entries[1];
};

const struct ICUDataPackage icudt76_dat __attribute__((aligned(16))) = {
    .headerSize = 32,
    .magic = {0xda, 0x27},
    .info =
        {
            .size = 20,
            .isBigEndian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
            .charsetFamily = 0,
            .sizeOfUChar = 2,
            .dataFormat = {'T', 'o', 'C', 'P'},
            .formatVersion = {1, 0, 0, 0},
        },
};
