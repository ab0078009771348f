package tv.exstream.web.ui.operate;

import java.util.Map;

/// What can be done about a part of the server that is not well.
///
/// @param key its name is the message `health.part.KEY`, its words are `health.mend.KEY`
/// @param page where it is done, one of the menu, with what is shown there first
/// @param call what may do it at once, as a button sends it; empty where only a person can
public record Mend(String key, String page, String call) {
    /// By the name that the part has in the interface.
    private static final Map<String, Mend> BY_PART =
            Map.ofEntries(
                    part("database", "/logs?level=warn"),
                    part("ffmpeg", "/settings#ffmpeg"),
                    part("renditions", "/settings#renditions"),
                    part("timelines", "/troubleshoot?channel=all"),
                    part("discovery", "/settings#tuner"),
                    part("scripts", "/schedules"),
                    part("schedule files", "/schedules"),
                    part("sources", "/libraries"),
                    part("catalogues", "/settings#media"),
                    part("hardware", "/machine", "POST api/ffmpeg/accelerators/test"),
                    part("settings", "/settings", "POST api/settings/reload"),
                    part("tls", "/settings#server"),
                    part("webhooks", "/webhooks"));

    private static final Mend UNKNOWN = new Mend("", "/logs?level=warn", "");

    private static Map.Entry<String, Mend> part(String name, String page) {
        return part(name, page, "");
    }

    private static Map.Entry<String, Mend> part(String name, String page, String call) {
        return Map.entry(name, new Mend(name.replace(' ', '-'), page, call));
    }

    /// Of a part that has no words here, the log may say more.
    static Mend of(String part) {
        return BY_PART.getOrDefault(part, UNKNOWN);
    }

    public boolean isKnown() {
        return !key.isEmpty();
    }

    /// Its name is the message `navigation.KEY`.
    public String pageKey() {
        return page.split("[/?#]", -1)[1];
    }
}
