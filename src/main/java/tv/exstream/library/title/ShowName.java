package tv.exstream.library.title;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says by a path which show and season an episode is of.
record ShowName(Place place) {
    /// `[Group][Show][`: everything in brackets, the releasing group first.
    private static final Pattern ONLY_GROUPS =
            Pattern.compile("\\[[^\\]]*]\\s*\\[([^\\]]*)](?:\\s*\\[[^\\]]*])*\\s*\\[?");

    /// A show is called like its folder when nothing calls it, and like its file when the folder has no name to speak of.
    ///
    /// @param before what stands before the number of the episode
    String of(String before) {
        return Stream.of(said(before), folderName(place.folders().getFirst()))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(place.stem());
    }

    OptionalInt season() {
        for (String folder : place.folders()) {
            OptionalInt number = SeasonFolder.number(folder);
            if (number.isPresent()) {
                return number;
            }
        }
        return SeasonFolder.release(place.folders().getFirst())
                .map(release -> OptionalInt.of(release.season()))
                .orElse(OptionalInt.empty());
    }

    /// What path and file say; empty when they say nothing.
    ///
    /// The show's folder is mostly written with more care than the file; without one the file's own words count.
    String said(String before) {
        String above = folderName(place.aboveSeason());
        if (!above.isEmpty()) {
            return above;
        }
        Optional<SeasonFolder.Release> release = SeasonFolder.release(place.folders().getFirst());
        if (release.isPresent()) {
            return release.get().show();
        }
        String own = showName(before);
        String folder = folderName(place.subject());
        if (own.isEmpty() || NameText.key(own).equals(NameText.key(folder))) {
            return folder;
        }
        return own;
    }

    private static String showName(String before) {
        Matcher grouped = ONLY_GROUPS.matcher(before);
        if (grouped.matches()) {
            return NameText.spaced(grouped.group(1));
        }
        String undated =
                AirDate.ofEpisode(before)
                        .map(date -> date.before().isBlank() ? date.after() : date.before())
                        .orElse(before);
        String untagged = ReleaseTags.cut(NameText.withoutBrackets(undated)).kept();
        String name = NameText.spaced(untagged);
        return before.isBlank() || before.matches("\\[[^\\]]*]\\s*") ? "" : name;
    }

    private static String folderName(String folder) {
        return SeasonFolder.release(folder)
                .map(SeasonFolder.Release::show)
                .orElseGet(() -> NameText.spaced(NameText.withoutBrackets(folder)));
    }
}
