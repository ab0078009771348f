package tv.exstream.guide;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;

/// The one or two lines that name a guide entry.
///
/// @param title the show of an episode, else the item's own title; one line, never blank and never made up
/// @param subtitle the title of an episode in one line; empty when there is none
public record Headline(String title, String subtitle) {
    /// What stands where nothing is scheduled.
    public static final Headline OFF_AIR = new Headline("No schedule", "");

    /// What stands in the place of what is not for the age of whoever reads.
    public static final Headline WITHHELD = new Headline("Not for this account", "");

    /// A name that some program gave for want of a better one.
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)\\s*item\\s+\\d+\\s*");

    private static final Pattern WORD_MARKS = Pattern.compile("[._]+");

    /// What an item is called where nothing else is set.
    public static Headline of(Outline item) {
        return Titles.USUAL.of(item);
    }

    /// What the item itself is called: of an episode empty when it has no title, of everything else never. Whoever knows none calls an
    /// episode as its show.
    static String ownTitle(Outline item) {
        String name = OneLine.of(item.title().name());
        String show = OneLine.of(item.title().show());
        boolean ofShow = item.kind() == MediaKind.EPISODE && !show.isEmpty();
        if (!isPlaceholder(name)) {
            return ofShow && name.equals(show) ? "" : name;
        }
        return ofShow ? "" : fileTitle(item.path());
    }

    /// What the file is called, as a title: `The.Third_Man.mkv` is "The Third Man".
    private static String fileTitle(Path path) {
        String file = nameOf(path);
        int dot = file.lastIndexOf('.');
        String title = words(dot > 0 ? file.substring(0, dot) : file);
        return isPlaceholder(title) ? folderTitle(path).orElse(title) : title;
    }

    private static Optional<String> folderTitle(Path path) {
        return Optional.ofNullable(path.getParent())
                .map(Headline::nameOf)
                .filter(name -> !name.isEmpty())
                .map(Headline::words);
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String words(String name) {
        String words = OneLine.of(WORD_MARKS.matcher(name).replaceAll(" "));
        return words.isEmpty() ? name : words;
    }

    private static boolean isPlaceholder(String text) {
        return text.isBlank() || PLACEHOLDER.matcher(text).matches();
    }
}
