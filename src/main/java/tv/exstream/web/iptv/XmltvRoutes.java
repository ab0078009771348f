package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.config.Config;
import tv.exstream.guide.Guide;
import tv.exstream.guide.Xmltv;
import tv.exstream.time.TimeRange;
import tv.exstream.web.VisibleChannels;
import tv.exstream.web.VisibleProgrammes;

/// The guide of all channels as XMLTV.
@RestController
final class XmltvRoutes {
    private static final String CONTENT_TYPE = "text/xml;charset=utf-8";

    /// Clients ask daily to hourly; this only saves the work of those that ask several times at once. A cache for several people would send it to
    /// those who may see less.
    private static final String CACHE_CONTROL = "private, max-age=120";

    /// A browser may be that of a child now.
    private static final String WHO_ASKS = "Cookie, Authorization";

    private final Channels channels;
    private final AskedBase bases;
    private final Writing writing;

    /// What makes a document of the channels.
    record Writing(Xmltv xmltv, Window window, Store store) {
        /// For whoever asks now, of the channels that may be seen.
        TextDocument document(List<Channel> all, String baseUrl) {
            List<Channel> channels = VisibleChannels.of(all);
            Xmltv seen = VisibleProgrammes.of(xmltv);
            Guide guide = seen.guide();
            Guide.Versions versions = guide.versions();
            String reader = seen.reader(baseUrl);
            var subject = new XmltvText.Subject(channels, ids(all), window.now(), versions, reader);
            return new TextDocument(
                    CONTENT_TYPE,
                    guide.version(channels, subject.range(), versions, reader),
                    CACHE_CONTROL,
                    new XmltvText(
                            subject,
                            seen.document(baseUrl),
                            store.fragments().of(guide.limit()),
                            store.pairs()));
        }
    }

    private static Set<ChannelId> ids(List<Channel> channels) {
        return channels.stream().map(Channel::id).collect(Collectors.toSet());
    }

    /// What has been written, and who writes the rest.
    record Store(FragmentShelf fragments, InPairs pairs) {}

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
        document(request, response).send(request, response);
    }

    /// For clients that recognise compression by the name.
    @GetMapping("/iptv/xmltv.xml.gz")
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        document(request, response).sendFile(request, response);
    }

    private TextDocument document(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, WHO_ASKS);
        return writing.document(channels.listed(), bases.of(request).text());
    }
}
