package tv.exstream.remark;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Remarks as texts: `drawn(ordered(shuffle(),collection(3)),pass(2))`. Numbers stand as they are, texts in quotes, lengths of time
/// begin with a `P`, and instants with an `@`.
final class StoredRemark {
    /// Some times what the longest rules say; arbitrary.
    static final int LONGEST = 8_000;

    /// How much is kept of what would be longer; with all of it escaped, it is still short enough.
    private static final int LONGEST_QUOTE = 2_000;

    /// How deep remarks lie within one another at most; arbitrary, and some times what rules say.
    static final int DEEPEST = 40;

    private static final Map<String, Word> WORDS =
            Stream.of(Word.values()).collect(Collectors.toMap(Word::stored, Function.identity()));

    private StoredRemark() {}

    /// What is too long or too deep is kept as the beginning of its English text.
    static String write(Remark remark) {
        StringBuilder written = new StringBuilder();
        return write(remark, written, DEEPEST) ? written.toString() : quoted(remark.english());
    }

    private static String quoted(String text) {
        String beginning = text.length() > LONGEST_QUOTE ? beginning(text) + "…" : text;
        StringBuilder written = new StringBuilder();
        boolean _ = write(Remark.quoted(beginning), written, 1);
        return written.toString();
    }

    /// Without half a character at its end.
    private static String beginning(String text) {
        int length =
                LONGEST_QUOTE - (Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? 1 : 0);
        return text.substring(0, length);
    }

    /// Answers whether it is short enough.
    private static boolean write(Remark remark, StringBuilder to, int levels) {
        if (levels == 0) {
            return false;
        }
        if (!(remark.word() instanceof Word word)) {
            return write(Remark.quoted(remark.english()), to, levels);
        }
        to.append(word.stored()).append('(');
        boolean isFirst = true;
        for (Object value : remark.values()) {
            if (!isFirst) {
                to.append(',');
            }
            isFirst = false;
            if (!writeValue(value, to, levels)) {
                return false;
            }
        }
        to.append(')');
        return to.length() <= LONGEST;
    }

    private static boolean writeValue(Object value, StringBuilder to, int levels) {
        switch (value) {
            case Remark within -> {
                return write(within, to, levels - 1);
            }
            case String text ->
                    to.append('"')
                            .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                            .append('"');
            case Instant instant -> to.append('@').append(instant);
            default -> to.append(value);
        }
        return to.length() <= LONGEST;
    }

    static Remark read(String text) {
        if (text.length() > LONGEST) {
            return Remark.quoted(text);
        }
        Reader reader = new Reader(text);
        return reader.remark(DEEPEST)
                .filter(_ -> reader.isAtEnd())
                .orElseGet(() -> Remark.quoted(text));
    }

    /// Goes through one text. Owned by one thread.
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            return at == text.length();
        }

        /// Empty when it is none.
        Optional<Remark> remark(int levels) {
            Word word = WORDS.get(until("("));
            if (levels == 0 || word == null || !goesOnWith('(')) {
                return Optional.empty();
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < word.places(); i++) {
                if (i > 0 && !goesOnWith(',')) {
                    return Optional.empty();
                }
                Optional<?> value = value(levels);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(value.get());
            }
            return goesOnWith(')') ? Optional.of(new Remark(word, values)) : Optional.empty();
        }

        private Optional<?> value(int levels) {
            if (isAtEnd()) {
                return Optional.empty();
            }
            char first = text.charAt(at);
            if (first >= 'a' && first <= 'z') {
                return remark(levels - 1);
            }
            return first == '"' ? quoted() : plain(until(",)"));
        }

        private Optional<String> quoted() {
            StringBuilder read = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char next = text.charAt(at);
                if (next == '"') {
                    at++;
                    return Optional.of(read.toString());
                }
                if (next == '\\' && ++at == text.length()) {
                    return Optional.empty();
                }
                read.append(text.charAt(at));
            }
            return Optional.empty();
        }

        private static Optional<?> plain(String word) {
            try {
                if (word.startsWith("@")) {
                    return Optional.of(Instant.parse(word.substring(1)));
                }
                return word.startsWith("P")
                        ? Optional.of(Duration.parse(word))
                        : Optional.of(Long.valueOf(word));
            } catch (DateTimeException | NumberFormatException _) {
                return Optional.empty();
            }
        }

        /// What stands before the first of some characters, which may be nothing.
        private String until(String ends) {
            int begin = at;
            while (!isAtEnd() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(begin, at);
        }

        private boolean goesOnWith(char wanted) {
            boolean goesOn = !isAtEnd() && text.charAt(at) == wanted;
            at += goesOn ? 1 : 0;
            return goesOn;
        }
    }
}
