package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_READING;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import tv.exstream.iptv.GuideId;
import tv.exstream.source.SourceId;

/// Looks for words in the guides that are shown. Each look sees what is there then. What a part has of a word is read as a whole, whenever it is on: that is
/// faster than looking the programmes up, of which only those that are on next are wanted.
final class GuideWordSearch {
    private final DSLContext sql;

    GuideWordSearch(DSLContext sql) {
        this.sql = sql;
    }

    /// @param words folded, each the beginning of a word; none is found when there are none
    List<Hits> find(Set<String> words) {
        return words.isEmpty()
                ? List.of()
                : shown().entrySet().stream()
                        .map(each -> find(each.getKey(), each.getValue(), words))
                        .toList();
    }

    /// What one guide has, packed as it is stored.
    ///
    /// @param parts the programmes of parts that have some
    /// @param hits the numbers of those with the words, by parts
    record Hits(GuideId guide, Map<Integer, byte[]> parts, Map<Integer, BitSet> hits) {
        void each(PackedProgrammes.Reader reader) {
            parts.forEach(
                    (part, packed) ->
                            PackedProgrammes.read(
                                    packed, hits.getOrDefault(part, new BitSet()), reader));
        }
    }

    /// Readings by their guides. Those of another moment would be told apart by their numbers.
    private Map<GuideId, Integer> shown() {
        return sql.select(GUIDE_READING.SOURCE_ID, GUIDE_READING.GUIDE_NUMBER, GUIDE_READING.SHOWN)
                .from(GUIDE_READING)
                .where(GUIDE_READING.SHOWN.gt(0))
                .fetchMap(
                        row -> new GuideId(new SourceId(row.value1()), row.value2()),
                        row -> row.value3());
    }

    private Hits find(GuideId guide, int reading, Set<String> words) {
        var rows = new GuideWordRows(sql, guide);
        Map<Integer, BitSet> hits = hits(rows.of(reading, initials(words)), words);
        return new Hits(guide, rows.programmes(reading, hits.keySet()), hits);
    }

    private static Set<String> initials(Set<String> words) {
        return words.stream().map(WordPages::initial).collect(Collectors.toSet());
    }

    /// The numbers of programmes that have all words, by parts that have some.
    private static Map<Integer, BitSet> hits(
            Map<Integer, Map<String, byte[]>> parts, Set<String> words) {
        Map<Integer, BitSet> hits = new HashMap<>();
        parts.forEach(
                (part, pages) -> {
                    BitSet found = hitsOfPart(pages, words);
                    if (!found.isEmpty()) {
                        hits.put(part, found);
                    }
                });
        return hits;
    }

    private static BitSet hitsOfPart(Map<String, byte[]> pages, Set<String> words) {
        return words.stream()
                .map(
                        word ->
                                WordPages.find(
                                        pages.getOrDefault(WordPages.initial(word), new byte[0]),
                                        word))
                .reduce(
                        (one, other) -> {
                            one.and(other);
                            return one;
                        })
                .orElseGet(BitSet::new);
    }
}
