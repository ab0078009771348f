package tv.exstream.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.UserAgent;

/// A question as it is sent. Immutable.
///
/// Without encryption it goes to the address that was looked at, and the host is named beside it: a name that leads elsewhere a moment
/// later leads us nowhere. With encryption the certificate proves the host, whatever its name leads to.
record Request(Question question, Credentials credentials, SelfMark mark) {
    private static final String HOST = "Host";

    /// Whether Java lets us name the host, which it has to be told before a client is made for the first time.
    static final boolean NAMES_HOSTS = namesHosts();

    private static boolean namesHosts() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        try {
            HttpRequest.newBuilder().header(HOST, "localhost");
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// @param address of the host
    HttpRequest to(InetAddress address) throws OutboundException {
        URI uri = Credentials.without(question.uri());
        boolean pinned = NAMES_HOSTS && isPinnable(uri, address);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(pinned ? pinned(uri, address) : uri)
                        .method(question.method(), publisher())
                        .setHeader(UserAgent.HEADER, UserAgent.OURS.text())
                        .setHeader(SelfMark.HEADER, mark.text());
        question.headers().forEach(request::setHeader);
        credentials.authorization().ifPresent(value -> request.setHeader("Authorization", value));
        question.part().ifPresent(range -> request.setHeader("Range", range.header()));
        if (pinned) {
            request.setHeader(HOST, authority(uri, uri.getHost()));
        }
        return request.build();
    }

    private BodyPublisher publisher() {
        return question.body()
                .map(
                        body -> {
                            byte[] bytes = new byte[body.remaining()];
                            body.duplicate().get(bytes);
                            return BodyPublishers.ofByteArray(bytes);
                        })
                .orElseGet(BodyPublishers::noBody);
    }

    /// What is local to a link has a zone, which no address of the web has.
    private static boolean isPinnable(URI uri, InetAddress address) {
        return uri.getScheme().equalsIgnoreCase("http") && !address.isLinkLocalAddress();
    }

    private static URI pinned(URI uri, InetAddress address) throws OutboundException {
        String host = address.getHostAddress();
        String literal = address instanceof Inet6Address ? "[" + host + "]" : host;
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        try {
            return new URI("http://" + authority(uri, literal) + path + query);
        } catch (URISyntaxException e) {
            var unusable = OutboundException.unusable(KeptWord.ADDRESS_NOT_ASKED);
            unusable.initCause(e);
            throw unusable;
        }
    }

    private static String authority(URI uri, String host) {
        return host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
