package tv.exstream.web.ui.source;

import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriUtils;
import tv.exstream.library.Library;
import tv.exstream.web.api.LibrariesAnswer.KnownLibraryEntry;
import tv.exstream.web.api.SourceEntry;

/// A card of the page of libraries.
///
/// @param kind as in `sources.kind.KIND`
/// @param icon a name of `templates/icon.html`
/// @param where it is, as far as that is no secret; may be empty
/// @param source what it is as a source; at most one
public record LibraryShown(
        String name,
        String kind,
        String icon,
        List<String> where,
        long items,
        ReadingShown reading,
        List<SourceShown> source) {
    public LibraryShown {
        where = List.copyOf(where);
        source = List.copyOf(source);
    }

    static LibraryShown of(KnownLibraryEntry library, Optional<SourceEntry> source) {
        Optional<SourceShown> shown = source.map(SourceShown::of);
        return new LibraryShown(
                library.name(),
                shown.map(SourceShown::kind).orElse(kind(library.name())),
                shown.map(SourceShown::icon).orElse("folder"),
                shown.map(each -> List.of(each.where())).orElse(library.folders()).stream()
                        .filter(each -> !each.isEmpty())
                        .toList(),
                library.items(),
                library.job().map(ReadingShown::of).orElse(ReadingShown.NEVER),
                shown.stream().toList());
    }

    static String kind(String library) {
        return library.equals(Library.CARDS) ? "cards" : "folders";
    }

    public boolean hasSource() {
        return !source.isEmpty();
    }

    public boolean isFolders() {
        return kind.equals("folders");
    }

    /// What lists channels, guides and descriptions need not have media.
    public boolean showsItems() {
        return items > 0 || source.stream().allMatch(SourceShown::hasMedia);
    }

    /// Whether it waits until somebody asks.
    public boolean isPaused() {
        return source.stream().anyMatch(each -> !each.enabled());
    }

    /// How it is, as in `libraries.state.WORD`: what is not read by itself is not in trouble.
    public String word() {
        return isPaused() && !reading.runs() ? "paused" : reading.word();
    }

    public String colour() {
        return isPaused() && !reading.runs() ? "idle" : reading.colour();
    }

    /// Where the interface begins and ends its readings.
    public String job() {
        return "api/jobs/" + UriUtils.encodePathSegment(name, "UTF-8");
    }
}
