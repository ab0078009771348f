package tv.exstream.ffmpeg;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What ffprobe says about a file, before anything is made of it. Every value is text, because ffprobe writes numbers as text in
/// some places and as numbers in others, and `N/A` or nothing at all where it does not know.
///
/// @param format the container; may be empty
/// @param streams in file order
/// @param chapters in file order
public record ProbeReport(Section format, List<Section> streams, List<Section> chapters) {
    public ProbeReport {
        streams = List.copyOf(streams);
        chapters = List.copyOf(chapters);
    }

    /// One part of the report.
    ///
    /// @param values by name; the name of a nested value is joined with dots, as in `tags.title` or `disposition.default`
    public record Section(Map<String, String> values) {
        public static final Section EMPTY = new Section(Map.of());

        public Section {
            values = Map.copyOf(values);
        }

        /// The value, or "" when there is none.
        public String text(String name) {
            return values.getOrDefault(name, "");
        }

        /// The whole number written there; empty when there is none or it is not one.
        public Optional<Integer> number(String name) {
            String text = text(name).strip();
            if (text.isEmpty()) {
                return Optional.empty(); // so often that an exception each time is felt
            }
            try {
                return Optional.of(Integer.parseInt(text));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }

        public boolean isSet(String name) {
            return text(name).equals("1");
        }
    }
}
