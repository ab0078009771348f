package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.config.Config;
import tv.exstream.guide.Guide;
import tv.exstream.guide.Xmltv;
import tv.exstream.time.TimeRange;

/// The guide of all channels as XMLTV.
@RestController
final class XmltvRoutes {
    private static final String CONTENT_TYPE = "text/xml;charset=utf-8";

    /// Clients ask daily to hourly; this only saves the work of those that ask several times at once.
    private static final String CACHE_CONTROL = "max-age=120";

    private final Channels channels;
    private final Xmltv xmltv;
    private final Window window;

    /// What the document covers.
    record Window(Guide guide, Config.Guide limits, InstantSource clock) {
        TimeRange now() {
            return Guide.window(clock.instant(), limits.back(), limits.ahead());
        }
    }

    XmltvRoutes(Channels channels, Xmltv xmltv, Window window) {
        this.channels = channels;
        this.xmltv = xmltv;
        this.window = window;
    }

    @GetMapping({"/iptv/xmltv.xml", "/hdhomerun/epg"})
    void text(HttpServletRequest request, HttpServletResponse response) throws IOException {
        document().send(request, response);
    }

    /// For clients that recognise compression by the name.
    @GetMapping("/iptv/xmltv.xml.gz")
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        document().sendFile(request, response);
    }

    private TextDocument document() {
        List<Channel> all = channels.all();
        TimeRange range = window.now();
        return new TextDocument(
                CONTENT_TYPE,
                window.guide().version(all, range),
                CACHE_CONTROL,
                out -> xmltv.write(all, range, out));
    }
}
