package tv.exstream.library.title;

import java.nio.file.Path;

/// The name of a folder as a person would say it, for channels that are made of folders.
public final class FolderTitle {
    /// What fits a line of a television's channel list twice.
    private static final int LONGEST = 60;

    private FolderTitle() {}

    /// Never blank.
    public static String of(Path folder) {
        Path last = folder.getFileName();
        String name = NameText.plain(last == null ? "" : last.toString());
        String shown =
                SeasonFolder.number(name).isPresent()
                        ? NameText.spaced(name)
                        : SeasonFolder.release(name)
                                .filter(_ -> ReleaseTags.cut(name).tagged())
                                .map(
                                        release ->
                                                "%s Season %d"
                                                        .formatted(
                                                                release.show(), release.season()))
                                .orElseGet(() -> plainFolder(name));
        if (shown.isBlank()) {
            return name.isBlank() ? "Media" : name;
        }
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST)).strip();
    }

    private static String plainFolder(String name) {
        return NameText.spaced(ReleaseTags.cut(NameText.withoutBrackets(name)).kept());
    }
}
