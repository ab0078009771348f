package tv.exstream.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.channel.Channel;

/// Writes channels as an M3U playlist whose ids are those of the XMLTV guide. Immutable.
///
/// @param baseUrl what all addresses begin with, without a slash at the end
/// @param form what the addresses of the channels lead to
/// @param catchup how players are told that the channels can be played from the past on
/// @param ids what channels are called
public record M3u(String baseUrl, Form form, Catchup catchup, GuideIds ids) {
    private static final String GROUP = "EXStreamTV";

    /// The kind of stream a playlist leads to.
    public enum Form {
        HLS(".m3u8", "/index.m3u8", ".m3u8"),
        /// Kodi knows an address of Xtream Codes only if it does not end in `.ts`.
        TS(".ts", "/mpegts", ""),
        /// HLS, which every player that asks for a mixture can play.
        MIXED(".m3u8", "/index.m3u8", ".m3u8");

        private final String ending;
        private final String flussonic;
        private final String xtream;

        Form(String ending, String flussonic, String xtream) {
            this.ending = ending;
            this.flussonic = flussonic;
            this.xtream = xtream;
        }
    }

    /// The playlist. Without channels it has one row that says so and leads to the page where they are made: players refuse a
    /// playlist without rows, and say nothing about why.
    public String of(List<Channel> channels) {
        StringBuilder text = new StringBuilder();
        String guide = attribute(address("/iptv/xmltv.xml"));
        text.append("#EXTM3U url-tvg=\"%s\" x-tvg-url=\"%s\"\n".formatted(guide, guide));
        channels.forEach(channel -> text.append(entry(channel)));
        if (channels.isEmpty()) {
            text.append(noChannels());
        }
        return text.toString();
    }

    private String noChannels() {
        return "#EXTINF:-1 group-title=\"%s\",No channels yet\n%s\n".formatted(GROUP, address("/"));
    }

    private String entry(Channel channel) {
        String name = OneLine.of(channel.name());
        return "#EXTINF:-1%s,%s\n%s\n"
                .formatted(attributes(channel, name), title(name), address(path(channel)));
    }

    private String attributes(Channel channel, String name) {
        String id = attribute(ids.of(channel));
        String number = channel.number().toString();
        return new Attributes()
                .with("channel-id", id)
                .with("tvg-id", id)
                .with("CUID", id)
                .with("tvg-name", attribute(name))
                .with("tvg-chno", number)
                .with("channel-number", number)
                .withAll("tvg-logo", channel.logoPath().map(path -> attribute(address(path))))
                .with("group-title", group(channel))
                .with("tvc-stream-vcodec", lower(channel.profile().video().coding().codec()))
                .with("tvc-stream-acodec", lower(channel.profile().audio().codec()))
                .text()
                .concat(catchup(channel));
    }

    private static String lower(Enum<?> codec) {
        return codec.name().toLowerCase(Locale.ROOT);
    }

    private static String group(Channel channel) {
        String own = attribute(OneLine.of(channel.listing().group()));
        return own.isBlank() ? GROUP : own;
    }

    /// Players of some servers find the past by changing the address of the present, so that has to look like one of theirs.
    private String path(Channel channel) {
        return switch (catchup.mode()) {
            case DEFAULT, APPEND, SHIFT, NONE -> "/iptv/channel/" + channel.number() + form.ending;
            case FLUSSONIC -> "/iptv/flussonic/" + channel.number() + form.flussonic;
            case XC -> "/live/tv/tv/" + channel.id() + form.xtream;
        };
    }

    /// Players that know it put the start of a past programme, in seconds since 1970, in place of `{utc}`. The others show by
    /// `tvg-rec` and `timeshift`, which are older, that there is a past.
    private String catchup(Channel channel) {
        if (catchup.isNone()) {
            return "";
        }
        String days = Long.toString(catchup.days());
        return new Attributes()
                .with("catchup", catchup.mode().text())
                .with("catchup-days", days)
                .withAll("catchup-source", source(channel))
                .with("tvg-rec", days)
                .with("timeshift", days)
                .text();
    }

    /// Where it says itself what the address of the past is; otherwise the mode does.
    private Optional<String> source(Channel channel) {
        String start = "?utc={utc}";
        return switch (catchup.mode()) {
            case DEFAULT -> Optional.of(attribute(address(path(channel))) + start);
            case APPEND -> Optional.of(start);
            case SHIFT, FLUSSONIC, XC, NONE -> Optional.empty();
        };
    }

    /// Attributes as they stand in a line, each after a space.
    private record Attributes(String text) {
        Attributes() {
            this("");
        }

        Attributes with(String key, String value) {
            return new Attributes(text + " " + key + "=\"" + value + "\"");
        }

        Attributes withAll(String key, Optional<String> value) {
            return value.map(present -> with(key, present)).orElse(this);
        }
    }

    private String address(String path) {
        return OneLine.of(baseUrl + path);
    }

    /// No player unescapes anything within the quotes, so a quote itself cannot be written.
    private static String attribute(String value) {
        return value.replace('"', '\'');
    }

    /// Kodi takes what follows the last quote and a comma, Jellyfin what follows the last comma: a comma of the name itself is
    /// written as the low quotation mark that looks like one, so that both read the whole name.
    private static String title(String name) {
        return attribute(name).replace(',', '\u201A');
    }
}
