package tv.exstream.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Which words are in which of some texts, packed by the first characters of words. Owned by one thread.
///
/// ```
///   page     word places word places …              in no order
///   places  first distance distance …              numbers of texts, from 0 on
/// ```
final class WordPages {
    private static final String NO_CHARACTER = "\uFFFD";

    /// Words of strangers may be made to have one hash; a map of its kind finds them by their letters then.
    private final Map<String, Places> words = new HashMap<>();

    /// The numbers of texts: the first one, then the distances.
    private static final class Places {
        private final PackedBytes packed = new PackedBytes();
        private int last;

        /// Each once.
        void add(int text) {
            if (packed.isEmpty() || text > last) {
                packed.put(text - last);
                last = text;
            }
        }
    }

    /// @param text its number; not less than those before
    /// @param folded words with a space before, between and after them
    void add(int text, String folded) {
        int start = 1;
        for (int end = folded.indexOf(' ', start); end >= 0; end = folded.indexOf(' ', start)) {
            words.computeIfAbsent(folded.substring(start, end), _ -> new Places()).add(text);
            start = end + 1;
        }
    }

    /// By first characters of words.
    Map<String, byte[]> packed() {
        Map<String, PackedBytes> pages = new HashMap<>();
        words.forEach(
                (word, places) -> {
                    PackedBytes page = pages.computeIfAbsent(initial(word), _ -> new PackedBytes());
                    page.put(word);
                    page.put(places.packed);
                });
        Map<String, byte[]> packed = new TreeMap<>();
        pages.forEach((initial, page) -> packed.put(initial, page.toArray()));
        return packed;
    }

    /// On which page a word is. Half a character, with which a cut text may end, is none that a database keeps.
    static String initial(String word) {
        int first = word.codePointAt(0);
        return first >= Character.MIN_SURROGATE && first <= Character.MAX_SURROGATE
                ? NO_CHARACTER
                : Character.toString(first);
    }

    /// The numbers of texts that have a word with this beginning.
    static BitSet find(byte[] page, String beginning) {
        byte[] wanted = beginning.getBytes(StandardCharsets.UTF_8);
        BitSet found = new BitSet();
        ByteBuffer packed = ByteBuffer.wrap(page);
        while (packed.hasRemaining()) {
            boolean begins = begins(PackedBytes.bytes(packed), wanted);
            ByteBuffer places = PackedBytes.bytes(packed);
            if (begins) {
                addAll(places, found);
            }
        }
        return found;
    }

    private static boolean begins(ByteBuffer word, byte[] wanted) {
        if (word.remaining() < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (word.get(i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static void addAll(ByteBuffer places, BitSet found) {
        int text = 0;
        while (places.hasRemaining()) {
            text += (int) PackedBytes.number(places);
            found.set(text);
        }
    }
}
