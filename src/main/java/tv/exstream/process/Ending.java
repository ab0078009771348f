package tv.exstream.process;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why we have ended a process. Logs and programs are told its text, pages say it in their language. Immutable.
///
/// @param values as many as its words have places
public record Ending(Why why, List<String> values) {
    private static final String PLACE = "#";

    /// Before it in what is kept of ffmpeg.
    private static final String OF_FFMPEG = "ffmpeg was ended: ";

    public Ending {
        values = List.copyOf(values);
    }

    /// What it did, or who wanted it.
    public enum Why {
        SILENT("it wrote nothing for # s"),
        LINGERING("it did not end within # s of its output"),
        NO_PICTURE("it made no picture for # s"),
        TOO_LONG("it ran for more than # s"),
        TOO_MUCH("it wrote more than # bytes"),
        MACHINE_NEEDED("somebody needs the machine"),
        SERVER_STOPS("the server is stopping"),
        SOURCE_LEFT("its source is left"),
        /// As whoever ended it says.
        TOLD(PLACE);

        private final String words;
        private final Pattern pattern;

        /// @param words with `#` in the place of a number
        Why(String words) {
            this.words = words;
            this.pattern = Pattern.compile(words.replace(PLACE, "(\\d{1,18})"));
        }

        private Optional<Ending> find(String text) {
            Matcher found = pattern.matcher(text);
            return found.matches()
                    ? Optional.of(
                            new Ending(
                                    this,
                                    found.groupCount() == 0 ? List.of() : List.of(found.group(1))))
                    : Optional.empty();
        }
    }

    public static Ending of(Why why) {
        return new Ending(why, List.of());
    }

    public static Ending of(Why why, long number) {
        return new Ending(why, List.of(Long.toString(number)));
    }

    static Ending told(String reason) {
        return new Ending(Why.TOLD, List.of(reason));
    }

    /// The one that a text of ffmpeg's tells; empty for any other.
    public static Optional<Ending> ofFfmpeg(String text) {
        return Optional.of(text)
                .filter(each -> each.startsWith(OF_FFMPEG))
                .map(each -> each.substring(OF_FFMPEG.length()))
                .flatMap(Ending::read);
    }

    /// The one whose [text][#text] this is; empty for any other.
    public static Optional<Ending> read(String text) {
        return Stream.of(Why.values())
                .filter(why -> why != Why.TOLD)
                .flatMap(why -> why.find(text).stream())
                .findFirst();
    }

    /// In English, of a process that was ffmpeg, as a sentence of its own.
    public String ofFfmpeg() {
        return OF_FFMPEG + text();
    }

    /// In English, lower case, without a full stop.
    public String text() {
        return values.isEmpty() ? why.words : why.words.replace(PLACE, values.getFirst());
    }

    @Override
    public String toString() {
        return text();
    }
}
