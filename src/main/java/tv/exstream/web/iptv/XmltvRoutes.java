package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.config.Config;
import tv.exstream.guide.Guide;
import tv.exstream.guide.Xmltv;
import tv.exstream.time.TimeRange;
import tv.exstream.web.VisibleChannels;

/// The guide of all channels as XMLTV.
@RestController
final class XmltvRoutes {
    private static final String CONTENT_TYPE = "text/xml;charset=utf-8";

    /// Clients ask daily to hourly; this only saves the work of those that ask several times at once.
    private static final String CACHE_CONTROL = "max-age=120";

    private final Channels channels;
    private final AskedBase bases;
    private final Writing writing;

    /// What makes a document of the channels.
    record Writing(Guide guide, Xmltv xmltv, Window window, Store store) {
        TextDocument document(List<Channel> channels, String baseUrl) {
            Guide.Versions versions = guide.versions();
            var subject = new XmltvText.Subject(channels, window.now(), versions, baseUrl);
            return new TextDocument(
                    CONTENT_TYPE,
                    guide.version(
                            channels, subject.range(), versions, xmltv.zone() + " " + baseUrl),
                    CACHE_CONTROL,
                    new XmltvText(
                            subject, xmltv.document(baseUrl), store.fragments(), store.pairs()));
        }
    }

    /// What has been written, and who writes the rest.
    record Store(Fragments fragments, InPairs pairs) {}

    /// What the document covers.
    record Window(Supplier<Config.Guide> limits, InstantSource clock) {
        TimeRange now() {
            Config.Guide wide = limits.get();
            return Guide.window(clock.instant(), wide.back(), wide.ahead());
        }
    }

    XmltvRoutes(Channels channels, AskedBase bases, Writing writing) {
        this.channels = channels;
        this.bases = bases;
        this.writing = writing;
    }

    @GetMapping({"/iptv/xmltv.xml", "/hdhomerun/epg"})
    void text(HttpServletRequest request, HttpServletResponse response) throws IOException {
        document(request).send(request, response);
    }

    /// For clients that recognise compression by the name.
    @GetMapping("/iptv/xmltv.xml.gz")
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        document(request).sendFile(request, response);
    }

    private TextDocument document(HttpServletRequest request) {
        return writing.document(VisibleChannels.of(channels.listed()), bases.of(request).text());
    }
}
