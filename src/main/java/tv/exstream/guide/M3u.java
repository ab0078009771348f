package tv.exstream.guide;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tv.exstream.channel.Channel;

/// Writes channels as an M3U playlist whose ids are those of the XMLTV guide. Immutable.
///
/// @param baseUrl what all addresses begin with, without a slash at the end
/// @param form what the addresses of the channels lead to
/// @param token repeated in every address as `access_token`; empty for none
/// @param catchupDays how far back the channels can be played; 0 for not at all
public record M3u(String baseUrl, Form form, String token, long catchupDays) {
    private static final String GROUP = "EXStreamTV";

    /// The kind of stream a playlist leads to.
    public enum Form {
        HLS(".m3u8"),
        TS(".ts"),
        /// HLS, which every player that asks for a mixture can play.
        MIXED(".m3u8");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }
    }

    public void write(List<Channel> channels, Appendable out) throws IOException {
        String guide = attribute(address("/iptv/xmltv.xml"));
        out.append("#EXTM3U url-tvg=\"%s\" x-tvg-url=\"%s\"\n".formatted(guide, guide));
        for (Channel channel : channels) {
            out.append(entry(channel));
        }
    }

    private String entry(Channel channel) {
        String id = attribute(channel.guideId());
        String name = OneLine.of(channel.name());
        return "#EXTINF:-1 channel-id=\"%s\" tvg-id=\"%s\" tvg-name=\"%s\" tvg-chno=\"%s\" channel-number=\"%s\" group-title=\"%s\"%s,%s\n%s\n"
                .formatted(
                        id,
                        id,
                        attribute(name),
                        channel.number(),
                        channel.number(),
                        GROUP,
                        catchup(channel),
                        title(name),
                        address("/iptv/channel/" + channel.number() + form.ending));
    }

    /// Players that know it put the start of a past programme, in seconds since 1970, in place of `{utc}`.
    private String catchup(Channel channel) {
        if (catchupDays == 0) {
            return "";
        }
        String source = address("/iptv/channel/" + channel.number() + Form.HLS.ending);
        return " catchup=\"default\" catchup-days=\"%d\" catchup-source=\"%s%sutc={utc}\""
                .formatted(catchupDays, attribute(source), token.isEmpty() ? "?" : "&");
    }

    private String address(String path) {
        String query =
                token.isEmpty()
                        ? ""
                        : "?access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return OneLine.of(baseUrl + path + query);
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
