package tv.exstream.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.exstream.config.YamlPart.Entry;
import tv.exstream.config.YamlPart.Items;
import tv.exstream.config.YamlPart.Keys;
import tv.exstream.config.YamlPart.Leaf;

/// Changes single settings in the text of a configuration file and leaves every other character of it as it is. Used once and owned
/// by one thread.
///
/// What is written is not trusted: whoever calls this reads the text again and compares, so a form of YAML that is not
/// foreseen here is refused and never spoilt.
final class ConfigText {
    private static final String INDENT = "  ";

    private final String text;
    private final String newLine;
    private final List<Replacement> replacements = new ArrayList<>();

    /// @param start in front of the character with this index, up to `end`
    private record Replacement(int start, int end, String by) {}

    private ConfigText(String text) {
        this.text = text;
        this.newLine = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /// The text in which a setting has another value, wherever it stands now or should stand.
    ///
    /// @param value its parts when it is a list, else one
    static String with(String text, String key, Given value) {
        ConfigText edit = new ConfigText(text);
        edit.set(key, value);
        return edit.result();
    }

    /// The text in which nothing is said about a setting; the same when that is so already.
    static String without(String text, String key) {
        ConfigText edit = new ConfigText(text);
        edit.way(key).ifPresent(edit::remove);
        return edit.result();
    }

    /// A value as it shall stand in the file.
    ///
    /// @param texts of a list each of its elements, else the one text
    record Given(List<String> texts, boolean list) {
        Given {
            texts = List.copyOf(texts);
        }

        /// @param text lists have one line an element
        static Given of(Setting<?> setting, String text) {
            boolean list = setting.kind().form() == SettingForm.Plain.LIST;
            return new Given(
                    list
                            ? text.lines()
                                    .filter(line -> !line.isBlank())
                                    .map(String::strip)
                                    .toList()
                            : List.of(text),
                    list);
        }

        private String inOneLine() {
            return list ? YamlWords.inBrackets(texts) : YamlWords.of(texts.getFirst());
        }
    }

    private void set(String key, Given value) {
        Optional<List<Entry>> way = way(key);
        if (way.isPresent()) {
            change(way.get(), value);
        } else {
            add(key, value);
        }
    }

    private void change(List<Entry> way, Given value) {
        Entry entry = way.getLast();
        switch (entry.value()) {
            case Items items when !items.flow() && value.list() -> changeItems(entry, items, value);
            case Leaf leaf when value.list() && value.texts().size() > 1 && !inBraces(way) ->
                    replace(
                            afterColon(leaf.start()),
                            leaf.end(),
                            newLine
                                    + lines(indent(entry) + INDENT + "- ", value.texts())
                                            .stripTrailing());
            case Leaf leaf when leaf.isEmpty() ->
                    replace(leaf.start(), leaf.end(), " " + value.inOneLine());
            case YamlPart part -> replace(part.start(), part.end(), value.inOneLine());
        }
    }

    /// Only the lines of what comes and goes are touched, so that comments stay beside the others.
    private void changeItems(Entry entry, Items items, Given value) {
        YamlPart first = items.items().getFirst();
        List<String> before =
                ConfigFile.items(text.substring(lineStart(first.start()), items.end()));
        List<String> after = value.texts();
        if (after.isEmpty()) {
            int colon = text.indexOf(':', entry.start()) + 1;
            replace(colon, colon, " []");
        }
        int begin = common(before, after);
        int most = Math.min(before.size(), after.size()) - begin;
        int end = Math.min(most, common(before.reversed(), after.reversed()));
        items.items().subList(begin, before.size() - end).forEach(this::removeLines);
        String bullet = text.substring(lineStart(first.start()), first.start());
        int at =
                begin == 0 ? lineStart(first.start()) : lineEnd(items.items().get(begin - 1).end());
        insertLines(at, lines(bullet, after.subList(begin, after.size() - end)));
    }

    /// How many they begin with that are the same.
    private static int common(List<String> some, List<String> others) {
        int most = Math.min(some.size(), others.size());
        int count = 0;
        while (count < most && some.get(count).equals(others.get(count))) {
            count++;
        }
        return count;
    }

    private void add(String key, Given value) {
        List<String> words = List.of(key.split("\\."));
        Optional<Keys> root = root();
        if (root.isEmpty()) {
            insertLines(text.length(), nested("", words, value));
        } else {
            addTo(root.get(), words, value);
        }
    }

    /// @param words what is left of the key below these
    private void addTo(Keys keys, List<String> words, Given value) {
        Optional<Entry> heading =
                keys.entries().stream()
                        .filter(each -> words.size() > 1 && each.key().equals(words.getFirst()))
                        .findFirst();
        List<String> below = words.subList(1, words.size());
        if (heading.isPresent() && heading.get().value() instanceof Keys deeper) {
            addTo(deeper, below, value);
        } else if (heading.isPresent()) {
            String indent = indent(heading.get()) + INDENT;
            insertLines(lineEnd(heading.get().end()), nested(indent, below, value));
        } else if (keys.flow()) {
            addInBraces(keys, inBraces(words, value));
        } else {
            boolean top = keys.equals(root().orElse(null));
            int at = top ? text.length() : lineEnd(keys.end());
            insertLines(at, nested(indent(keys.entries().getFirst()), words, value));
        }
    }

    private void addInBraces(Keys keys, String word) {
        if (keys.entries().isEmpty()) {
            replace(keys.start() + 1, keys.start() + 1, word);
        } else {
            replace(keys.entries().getLast().end(), keys.entries().getLast().end(), ", " + word);
        }
    }

    private static String inBraces(List<String> words, Given value) {
        return words.size() == 1
                ? word(words.getFirst(), value)
                : "%s: {%s}"
                        .formatted(
                                words.getFirst(), inBraces(words.subList(1, words.size()), value));
    }

    private static String word(String name, Given value) {
        return name + ": " + value.inOneLine();
    }

    private String nested(String indent, List<String> words, Given value) {
        return words.size() == 1
                ? entry(indent, words.getFirst(), value)
                : indent
                        + words.getFirst()
                        + ":"
                        + newLine
                        + nested(indent + INDENT, words.subList(1, words.size()), value);
    }

    private String entry(String indent, String name, Given value) {
        return value.list() && !value.texts().isEmpty()
                ? indent + name + ":" + newLine + lines(indent + INDENT + "- ", value.texts())
                : indent + word(name, value) + newLine;
    }

    private String lines(String begin, List<String> texts) {
        StringBuilder lines = new StringBuilder();
        texts.forEach(each -> lines.append(begin).append(YamlWords.of(each)).append(newLine));
        return lines.toString();
    }

    /// @param way the keys that lead to it, it last
    private void remove(List<Entry> way) {
        Entry entry = way.getLast();
        List<Entry> siblings = siblings(way);
        boolean alone = siblings.size() == 1 && way.size() > 1;
        if (alone && (inBraces(way) || follows(way))) {
            remove(way.subList(0, way.size() - 1));
        } else if (inBraces(way)) {
            removeInBraces(entry, siblings);
        } else {
            replace(lineStart(entry.start()), lineEnd(entry.end()), "");
        }
    }

    private void removeInBraces(Entry entry, List<Entry> siblings) {
        int at = siblings.indexOf(entry);
        if (at + 1 < siblings.size()) {
            replace(entry.start(), siblings.get(at + 1).start(), "");
        } else {
            replace(at == 0 ? entry.start() : siblings.get(at - 1).end(), entry.end(), "");
        }
    }

    /// Whether nothing, not even a comment, stands between it and the key that it is under.
    private boolean follows(List<Entry> way) {
        return lineEnd(way.get(way.size() - 2).start()) == lineStart(way.getLast().start());
    }

    private List<Entry> siblings(List<Entry> way) {
        return way.size() == 1
                ? root().orElseThrow().entries()
                : ((Keys) way.get(way.size() - 2).value()).entries();
    }

    private boolean inBraces(List<Entry> way) {
        Keys parent =
                way.size() == 1 ? root().orElseThrow() : (Keys) way.get(way.size() - 2).value();
        return parent.flow();
    }

    private Optional<Keys> root() {
        return YamlParts.of(text).filter(Keys.class::isInstance).map(Keys.class::cast);
    }

    /// The keys that lead to a setting; one key may be several words with dots.
    private Optional<List<Entry>> way(String key) {
        return root().flatMap(keys -> way(keys, key));
    }

    private static Optional<List<Entry>> way(Keys keys, String key) {
        for (Entry entry : keys.entries()) {
            if (entry.key().equals(key) && !(entry.value() instanceof Keys)) {
                return Optional.of(List.of(entry));
            }
            if (entry.value() instanceof Keys under && key.startsWith(entry.key() + ".")) {
                Optional<List<Entry>> rest = way(under, key.substring(entry.key().length() + 1));
                if (rest.isPresent()) {
                    List<Entry> whole = new ArrayList<>(List.of(entry));
                    whole.addAll(rest.get());
                    return Optional.of(whole);
                }
            }
        }
        return Optional.empty();
    }

    private String indent(Entry entry) {
        return text.substring(lineStart(entry.start()), entry.start());
    }

    private int afterColon(int valueStart) {
        int at = valueStart;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at;
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private void removeLines(YamlPart part) {
        replace(lineStart(part.start()), lineEnd(part.end()), "");
    }

    private void insertLines(int at, String lines) {
        boolean unfinished = at > 0 && text.charAt(at - 1) != '\n';
        replace(at, at, lines.isEmpty() || !unfinished ? lines : newLine + lines);
    }

    private void replace(int start, int end, String by) {
        replacements.add(new Replacement(start, end, by));
    }

    private String result() {
        StringBuilder result = new StringBuilder(text);
        replacements.stream()
                .sorted(
                        Comparator.comparingInt(Replacement::start)
                                .thenComparingInt(Replacement::end)
                                .reversed())
                .forEach(each -> result.replace(each.start(), each.end(), each.by()));
        return result.toString();
    }
}
