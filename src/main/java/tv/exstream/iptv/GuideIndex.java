package tv.exstream.iptv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The channels of all guides, found by id, by name, and by words of their names, so that a channel is compared with the few that are
/// like it and not with all. Immutable once it is made.
final class GuideIndex {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:[.-]\\d{1,5})?");

    /// What so many names have does not tell channels apart; it is still counted for those that are found by another word.
    private static final int COMMON = 1_500;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Integer>> byId = new HashMap<>();
    private final Map<String, List<Integer>> byLooseId = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    /// @param rank the place of its guide; the first one is preferred
    /// @param keys of all its names, and of its id
    /// @param numbers that stand among its names
    record Entry(GuideChannel channel, int rank, List<MatchKey> keys, Set<String> numbers) {}

    /// @param guides the channels of each guide, the preferred guide first
    GuideIndex(List<? extends Collection<GuideChannel>> guides) {
        for (int rank = 0; rank < guides.size(); rank++) {
            for (GuideChannel channel : guides.get(rank)) {
                add(channel, rank);
            }
        }
    }

    Entry entry(int n) {
        return entries.get(n);
    }

    List<Integer> ofId(String id) {
        return byId.getOrDefault(GuideIds.folded(id), List.of());
    }

    List<Integer> ofLooseId(String id) {
        return byLooseId.getOrDefault(GuideIds.loose(id), List.of());
    }

    List<Integer> ofName(MatchKey key) {
        return byName.getOrDefault(key.text(), List.of());
    }

    /// Those that have a word of the name that few have.
    Set<Integer> alike(MatchKey key) {
        Set<Integer> found = new HashSet<>();
        for (String word : key.words()) {
            List<Integer> having = byWord.getOrDefault(word, List.of());
            if (having.size() <= COMMON) {
                found.addAll(having);
            }
        }
        return found;
    }

    /// How much a word tells: one that all names have tells nothing.
    double weight(String word) {
        int having = byWord.getOrDefault(word, List.of()).size();
        return Math.log(1 + (double) (entries.size() + 1) / (1 + having));
    }

    private void add(GuideChannel channel, int rank) {
        int n = entries.size();
        List<MatchKey> keys = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (String name : channel.names()) {
            if (NUMBER.matcher(name.strip()).matches()) {
                numbers.add(name.strip().replace('-', '.'));
            } else {
                keys.add(MatchKey.of(name));
            }
        }
        String id = channel.key().id();
        keys.add(MatchKey.of(GuideIds.asName(id)));
        keys.removeIf(MatchKey::isEmpty);
        entries.add(new Entry(channel, rank, List.copyOf(keys), Set.copyOf(numbers)));
        put(byId, GuideIds.folded(id), n);
        put(byLooseId, GuideIds.loose(id), n);
        keys.stream().map(MatchKey::text).distinct().forEach(text -> put(byName, text, n));
        keys.stream()
                .flatMap(key -> key.words().stream())
                .distinct()
                .forEach(word -> put(byWord, word, n));
    }

    private static void put(Map<String, List<Integer>> index, String key, int n) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(n);
        }
    }
}
