package tv.exstream.process;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Makes the smallest ELF files that a dynamic section can be read from: one loaded segment at address 0x10000.
final class ElfBytes {
    private static final int ADDRESS = 0x10000;
    private static final int DYNAMIC_AT = 0x100;
    private static final int VERSIONS_AT = 0x300;
    private static final int STRINGS_AT = 0x400;
    private static final int BYTES = 0x600;
    private static final int VERNEED_BYTES = 16;

    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final List<long[]> dynamic = new ArrayList<>();
    private int stringsEnd = STRINGS_AT + 1;
    private int versions;

    ElfBytes() {
        bytes.putInt(0, 0x464C457F).put(4, (byte) 2).put(5, (byte) 1);
        bytes.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 2);
        segment(64, 1, 0, BYTES);
        segment(64 + 56, 2, DYNAMIC_AT, VERSIONS_AT - DYNAMIC_AT);
    }

    /// A library that is needed, without versions.
    ElfBytes needs(String library) {
        dynamic.add(new long[] {1, string(library)});
        return this;
    }

    /// A library that is needed, with one version required of it.
    ElfBytes needsVersioned(String library) {
        int name = string(library);
        dynamic.add(new long[] {1, name});
        int at = VERSIONS_AT + versions * VERNEED_BYTES;
        if (versions > 0) {
            bytes.putInt(at - VERNEED_BYTES + 12, VERNEED_BYTES);
        }
        bytes.putInt(at + 4, name);
        versions++;
        return this;
    }

    ElfBytes runPath(String path) {
        dynamic.add(new long[] {29, string(path)});
        return this;
    }

    byte[] build() {
        dynamic.add(new long[] {5, ADDRESS + STRINGS_AT});
        if (versions > 0) {
            dynamic.add(new long[] {0x6FFFFFFE, ADDRESS + VERSIONS_AT});
            dynamic.add(new long[] {0x6FFFFFFF, versions});
        }
        for (int i = 0; i < dynamic.size(); i++) {
            bytes.putLong(DYNAMIC_AT + 16 * i, dynamic.get(i)[0]);
            bytes.putLong(DYNAMIC_AT + 16 * i + 8, dynamic.get(i)[1]);
        }
        return bytes.array();
    }

    /// The value of the first dynamic entry with that tag, or -1.
    static long entry(byte[] elf, long tag) {
        ByteBuffer bytes = ByteBuffer.wrap(elf).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = DYNAMIC_AT; bytes.getLong(at) != 0; at += 16) {
            if (bytes.getLong(at) == tag) {
                return bytes.getLong(at + 8);
            }
        }
        return -1;
    }

    /// The libraries that versions are required of, following the chain as the loader does.
    static List<String> versioned(byte[] elf) {
        ByteBuffer bytes = ByteBuffer.wrap(elf).order(ByteOrder.LITTLE_ENDIAN);
        List<String> names = new ArrayList<>();
        int at = (int) entry(elf, 0x6FFFFFFE) - ADDRESS;
        for (long left = entry(elf, 0x6FFFFFFF); left > 0; left--) {
            int start = STRINGS_AT + bytes.getInt(at + 4);
            int end = start;
            while (elf[end] != 0) {
                end++;
            }
            names.add(new String(elf, start, end - start, StandardCharsets.US_ASCII));
            at += bytes.getInt(at + 12);
        }
        return names;
    }

    private void segment(int at, int type, int offset, int length) {
        bytes.putInt(at, type)
                .putLong(at + 8, offset)
                .putLong(at + 16, ADDRESS + offset)
                .putLong(at + 32, length);
    }

    private int string(String text) {
        int offset = stringsEnd - STRINGS_AT;
        bytes.put(stringsEnd, text.getBytes(StandardCharsets.US_ASCII));
        stringsEnd += text.length() + 1;
        return offset;
    }
}
