package tv.exstream.web.ui.reference;

import java.util.List;
import java.util.Optional;

/// The page at `/help` that is about an operation.
///
/// @param chapter its name in addresses
/// @param title its first heading
public record HelpShown(String chapter, String title) {
    /// Operations of a group, below some paths or all of it, and what is to be read about them. The first row that fits counts.
    ///
    /// @param path what the path begins with; empty for all
    record Row(String group, String path, HelpShown help) {
        private static Row of(String group, String path, String chapter, String title) {
            return new Row(group, path, new HelpShown(chapter, title));
        }

        boolean fits(String otherGroup, String otherPath) {
            return group.equals(otherGroup) && otherPath.startsWith(path);
        }
    }

    static final List<Row> TABLE =
            List.of(
                    Row.of("accounts", "", "accounts", "Accounts: who may come in"),
                    Row.of("audit", "", "api", "Using the API"),
                    Row.of("cards", "", "cards", "Cards: station ids and what comes next"),
                    Row.of(
                            "channels",
                            "/api/channels/export",
                            "channel-files",
                            "Channels as files"),
                    Row.of(
                            "channels",
                            "/api/channels/import",
                            "channel-files",
                            "Channels as files"),
                    Row.of("channels", "", "channels", "Making, changing and removing channels"),
                    Row.of(
                            "collections",
                            "",
                            "media",
                            "Looking through media, and making collections"),
                    Row.of(
                            "descriptions",
                            "",
                            "metadata",
                            "Titles, plots and pictures from catalogues"),
                    Row.of("events", "", "api", "Using the API"),
                    Row.of("ffmpeg", "", "hardware", "Hardware"),
                    Row.of("graphics", "", "graphics", "Graphics"),
                    Row.of("guide", "", "guide", "The guide"),
                    Row.of("health", "", "watching-over-it", "Watching over it"),
                    Row.of("jobs", "", "watching-over-it", "Watching over it"),
                    Row.of("live sources", "", "live-sources", "Live sources on a channel"),
                    Row.of("logs", "", "watching-over-it", "Watching over it"),
                    Row.of("media", "", "media", "Looking through media, and making collections"),
                    Row.of(
                            "media servers",
                            "",
                            "media-servers",
                            "Films and shows of Plex, Jellyfin and Emby"),
                    Row.of("parts", "/api/filler-trials", "fillers", "Fillers"),
                    Row.of("parts", "", "scheduling", "Deciding what a channel shows"),
                    Row.of("queries", "", "queries", "Queries"),
                    Row.of("scan", "", "libraries", "Where media come from, in the browser"),
                    Row.of(
                            "schedule",
                            "/api/channel-schedules",
                            "schedules",
                            "All schedules at a glance"),
                    Row.of(
                            "schedule",
                            "/api/channels/{number}/schedule/file",
                            "schedule-files",
                            "Schedules as files"),
                    Row.of(
                            "schedule",
                            "/api/channels/{number}/script",
                            "scripts",
                            "Timelines that a program of your own builds"),
                    Row.of(
                            "schedule",
                            "/api/schedule-files",
                            "schedule-files",
                            "Schedules as files"),
                    Row.of(
                            "schedule",
                            "/api/scripts",
                            "scripts",
                            "Timelines that a program of your own builds"),
                    Row.of("schedule", "", "scheduling", "Deciding what a channel shows"),
                    Row.of("screens", "", "screens", "What a channel shows between programmes"),
                    Row.of("sessions", "", "sessions", "Who watches, and what to do about it"),
                    Row.of("settings", "", "configuration", "Configuration"),
                    Row.of(
                            "sources",
                            "/api/youtube",
                            "online-sources",
                            "YouTube, archive.org and drives of the web"),
                    Row.of("sources", "", "sources", "Use what you have elsewhere"),
                    Row.of("start", "", "first-run", "First run"),
                    Row.of(
                            "state",
                            "/api/sessions",
                            "sessions",
                            "Who watches, and what to do about it"),
                    Row.of("state", "", "watching-over-it", "Watching over it"),
                    Row.of("streams", "", "audio-and-subtitles", "Choosing sound and subtitles"),
                    Row.of(
                            "subscriptions",
                            "",
                            "subscriptions",
                            "Playlists, accounts, tuners and guides of others"),
                    Row.of("support", "", "watching-over-it", "Watching over it"),
                    Row.of("system", "", "watching-over-it", "Watching over it"),
                    Row.of("trials", "", "watching-over-it", "Watching over it"),
                    Row.of("watermarks", "", "watermarks", "Watermarks"),
                    Row.of(
                            "webhooks",
                            "",
                            "webhooks",
                            "Webhooks: let other programs know what happens"));

    static Optional<HelpShown> of(String group, String path) {
        return TABLE.stream().filter(row -> row.fits(group, path)).findFirst().map(Row::help);
    }
}
