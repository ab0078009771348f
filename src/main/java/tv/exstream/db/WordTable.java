package tv.exstream.db;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// In which of some texts words are, while there are more to come. Words are found where they stand in a text, without making each one a string
/// of its own: a guide has ten million of them. Owned by one thread.
final class WordTable {
    private static final int FIRST_SLOTS = 1 << 12;

    /// As that of [String#hashCode].
    private static final int FACTOR = 31;

    private @Nullable Word[] slots = new Word[FIRST_SLOTS];
    private int count;

    /// A word and the numbers of its texts: the first one, then the distances.
    private static final class Word {
        private final String text;
        private final int hash;
        private final PackedBytes places = new PackedBytes();
        private int last;

        Word(String text, int hash) {
            this.text = text;
            this.hash = hash;
        }

        boolean is(String folded, int start, int end) {
            return text.length() == end - start && folded.startsWith(text, start);
        }

        /// Each once.
        void add(int number) {
            if (places.isEmpty() || number > last) {
                places.put(number - last);
                last = number;
            }
        }
    }

    /// @param number of the text; not less than those before
    /// @param folded words with a space before, between and after them
    void add(int number, String folded) {
        int start = 1;
        int hash = 0;
        for (int at = 1; at < folded.length(); at++) {
            char c = folded.charAt(at);
            if (c == ' ') {
                word(folded, start, at, hash).add(number);
                start = at + 1;
                hash = 0;
            } else {
                hash = FACTOR * hash + c;
            }
        }
    }

    private Word word(String folded, int start, int end, int hash) {
        int slot = slot(hash);
        for (Word each = slots[slot]; each != null; each = slots[slot]) {
            if (each.hash == hash && each.is(folded, start, end)) {
                return each;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        Word added = new Word(folded.substring(start, end), hash);
        slots[slot] = added;
        count++;
        if (2 * count > slots.length) {
            grow();
        }
        return added;
    }

    /// Hashes of words that are alike differ in low bits alone.
    private int slot(int hash) {
        return (hash ^ hash >>> Short.SIZE) & (slots.length - 1);
    }

    private void grow() {
        @Nullable Word[] before = slots;
        slots = new Word[2 * before.length];
        for (Word each : before) {
            if (each != null) {
                int slot = slot(each.hash);
                while (slots[slot] != null) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = each;
            }
        }
    }

    /// Tells every word and its places, in no order.
    void forEach(BiConsumer<String, PackedBytes> reader) {
        for (Word each : slots) {
            if (each != null) {
                reader.accept(each.text, each.places);
            }
        }
    }
}
