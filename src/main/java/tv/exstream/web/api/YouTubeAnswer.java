package tv.exstream.web.api;

import tv.exstream.library.youtube.YtDlpState;

/// The program that looks up videos of YouTube.
///
/// @param state `ready`, `old`, `missing` or `broken`
/// @param version empty when it is not known
/// @param message for a person
record YouTubeAnswer(String state, String version, String message) {
    static YouTubeAnswer of(YtDlpState state) {
        return switch (state) {
            case YtDlpState.Ready(String version) ->
                    new YouTubeAnswer("ready", version, state.told());
            case YtDlpState.Old(String version) -> new YouTubeAnswer("old", version, state.told());
            case YtDlpState.Missing _ -> new YouTubeAnswer("missing", "", state.told());
            case YtDlpState.Broken _ -> new YouTubeAnswer("broken", "", state.told());
        };
    }
}
