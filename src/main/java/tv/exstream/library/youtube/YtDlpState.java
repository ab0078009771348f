package tv.exstream.library.youtube;

/// Whether there is a yt-dlp that can be used.
public sealed interface YtDlpState {
    /// There is none.
    record Missing() implements YtDlpState {}

    /// It is not what it should be, or does not start.
    record Broken(String reason) implements YtDlpState {}

    /// It is used, but YouTube has probably changed since.
    record Old(String version) implements YtDlpState {}

    record Ready(String version) implements YtDlpState {}

    /// For a person, with what to do.
    default String told() {
        return switch (this) {
            case Missing() -> "yt-dlp is not installed";
            case Broken(String reason) -> "yt-dlp cannot be used: " + reason;
            case Old(String version) ->
                    "yt-dlp of %s is old and should be updated".formatted(version);
            case Ready(String version) -> "yt-dlp of %s".formatted(version);
        };
    }
}
