package tv.exstream.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which of what is gone is wanted. Immutable.
///
/// @param text that the name, the show or the path has anywhere, whatever the case; empty for any
/// @param kind absent for any
/// @param under folders in which the files were; absent for anywhere
public record GoneFilter(String text, Optional<MediaKind> kind, Optional<List<Path>> under) {
    public static final GoneFilter ALL = new GoneFilter("", Optional.empty(), Optional.empty());

    public GoneFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        under = under.map(List::copyOf);
    }

    /// The same in these folders.
    public GoneFilter in(List<Path> folders) {
        return new GoneFilter(text, kind, Optional.of(folders));
    }

    /// Whether something has the text. Databases fold letters in other ways than people do.
    public boolean hasText(String name, String show, String path) {
        return Stream.of(name, show, path)
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
    }

    /// Whether all of it fits.
    public boolean fits(MediaKind found, Title title, Path path) {
        return kind.filter(wanted -> wanted != found).isEmpty()
                && (under.isEmpty() || under.get().stream().anyMatch(path::startsWith))
                && hasText(title.name(), title.show(), path.toString());
    }
}
