package tv.exstream.process;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The dynamic section of a 64-bit little-endian ELF file: which libraries the loader fetches for it and from where.
/// Owned by one thread.
///
/// Numbers and names are those of the System V ABI, chapters "Program Header" and "Dynamic Linking", and of the GNU symbol
/// version extension.
final class SharedObject {
    private static final int ELF_MAGIC = 0x464C_457F;
    private static final byte ELFCLASS64 = 2;
    private static final byte ELFDATA2LSB = 1;

    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;

    private static final int DT_NULL = 0;
    private static final int DT_NEEDED = 1;
    private static final int DT_STRTAB = 5;
    private static final int DT_RPATH = 15;
    private static final int DT_RUNPATH = 29;
    private static final int DT_VERNEED = 0x6FFF_FFFE;
    private static final int DT_VERNEEDNUM = 0x6FFF_FFFF;

    /// `d_tag` and `d_val`.
    private static final int ENTRY_BYTES = 16;

    private final ByteBuffer bytes;

    /// @param bytes the whole file; edited in place
    SharedObject(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean elf = bytes.length > 64 && this.bytes.getInt(0) == ELF_MAGIC;
        if (!elf || bytes[4] != ELFCLASS64 || bytes[5] != ELFDATA2LSB) {
            throw new IllegalArgumentException("file must be 64-bit little-endian ELF");
        }
    }

    /// The libraries that the loader fetches, in its order.
    List<String> needed() {
        List<String> names = new ArrayList<>();
        long strings = fileOffset(value(DT_STRTAB));
        for (Entry entry : entries()) {
            if (entry.tag() == DT_NEEDED) {
                names.add(text(strings + entry.value()));
            }
        }
        return names;
    }

    /// Makes the loader stop fetching some libraries. Calls into them fail when they are made, not when the file is loaded.
    void dropNeeded(Predicate<String> unwanted) {
        long strings = fileOffset(value(DT_STRTAB));
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry.tag() != DT_NEEDED || !unwanted.test(text(strings + entry.value()))) {
                kept.add(entry);
            }
        }
        write(dropVersions(kept, name -> unwanted.test(text(strings + name))));
    }

    /// Turns the search path of this file into one that also holds for the libraries of its libraries.
    void searchPathForAll() {
        write(
                entries().stream()
                        .map(e -> e.tag() == DT_RUNPATH ? new Entry(DT_RPATH, e.value()) : e)
                        .toList());
    }

    /// Unlinks the version requirements on dropped libraries: the loader insists that their files are loaded.
    private List<Entry> dropVersions(List<Entry> entries, Predicate<Integer> unwanted) {
        long address = value(DT_VERNEED);
        if (address == 0) {
            return entries;
        }
        List<Integer> kept = new ArrayList<>();
        int at = fileOffset(address);
        int first = at;
        for (long left = value(DT_VERNEEDNUM); left > 0; left--) {
            if (!unwanted.test(vnFile(at))) {
                kept.add(at);
            }
            at += vnNext(at);
        }
        for (int i = 0; i < kept.size(); i++) {
            int next = i + 1 < kept.size() ? kept.get(i + 1) - kept.get(i) : 0;
            bytes.putInt(kept.get(i) + 12, next);
        }
        long start = kept.isEmpty() ? address : address + kept.getFirst() - first;
        return entries.stream().map(entry -> renumbered(entry, start, kept.size())).toList();
    }

    private static Entry renumbered(Entry entry, long start, int count) {
        if (entry.tag() == DT_VERNEED) {
            return new Entry(DT_VERNEED, start);
        }
        return entry.tag() == DT_VERNEEDNUM ? new Entry(DT_VERNEEDNUM, count) : entry;
    }

    /// The offset of the library's name in the string table, from a `Verneed` record.
    private int vnFile(int record) {
        return bytes.getInt(record + 4);
    }

    /// The distance to the next `Verneed` record; 0 in the last.
    private int vnNext(int record) {
        return bytes.getInt(record + 12);
    }

    /// One `Elf64_Dyn`.
    private record Entry(long tag, long value) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int at = dynamicOffset();
        while (bytes.getLong(at) != DT_NULL) {
            entries.add(new Entry(bytes.getLong(at), bytes.getLong(at + 8)));
            at += ENTRY_BYTES;
        }
        return entries;
    }

    /// Writes the entries over the old ones, of which there are at least as many, and ends them.
    private void write(List<Entry> entries) {
        int count = entries().size();
        int at = dynamicOffset();
        for (int i = 0; i < count; i++) {
            Entry entry = i < entries.size() ? entries.get(i) : new Entry(DT_NULL, 0);
            bytes.putLong(at, entry.tag());
            bytes.putLong(at + 8, entry.value());
            at += ENTRY_BYTES;
        }
    }

    /// The value of the first entry with that tag; 0 when there is none.
    private long value(long tag) {
        return entries().stream()
                .filter(entry -> entry.tag() == tag)
                .mapToLong(Entry::value)
                .findFirst()
                .orElse(0);
    }

    private int dynamicOffset() {
        for (int header : programHeaders()) {
            if (bytes.getInt(header) == PT_DYNAMIC) {
                return Math.toIntExact(bytes.getLong(header + 8));
            }
        }
        throw new IllegalArgumentException("file must be dynamically linked");
    }

    private int fileOffset(long address) {
        for (int header : programHeaders()) {
            long start = bytes.getLong(header + 16);
            long length = bytes.getLong(header + 32);
            if (bytes.getInt(header) == PT_LOAD && start <= address && address < start + length) {
                return Math.toIntExact(bytes.getLong(header + 8) + address - start);
            }
        }
        throw new IllegalArgumentException("address must be in the file: " + address);
    }

    private int[] programHeaders() {
        int[] headers = new int[bytes.getShort(56)];
        for (int i = 0; i < headers.length; i++) {
            headers[i] = Math.toIntExact(bytes.getLong(32)) + i * bytes.getShort(54);
        }
        return headers;
    }

    private String text(long offset) {
        StringBuilder text = new StringBuilder();
        for (int at = Math.toIntExact(offset); bytes.get(at) != 0; at++) {
            text.append((char) bytes.get(at));
        }
        return text.toString();
    }
}
