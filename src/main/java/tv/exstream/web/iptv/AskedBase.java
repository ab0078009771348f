package tv.exstream.web.iptv;

import static tv.exstream.remark.Wanted.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.BaseUrl;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.PlayerPath;

/// What the addresses in a text begin with: how the client reaches us, unless its request says otherwise. Thread-safe.
final class AskedBase {
    /// Nothing that could break out of a line, an attribute or an address.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://)?(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]{1,64}){0,8}/?");

    private final BaseUrls bases;

    AskedBase(BaseUrls bases) {
        this.bases = bases;
    }

    /// Reads `hostOverride`, such as `https://tv.example` or `tv.lan:8411`, and `forceHttps`, which is true or false.
    ///
    /// @throws ProblemException INVALID_VALUE when one of them is something else
    BaseUrl of(HttpServletRequest request) {
        BaseUrl own = bases.of(request);
        String base =
                parameter(request, "hostOverride")
                        .map(host -> overridden(own, host) + PlayerPath.of(request))
                        .orElse(own.text());
        return new BaseUrl(isHttps(request) ? base.replaceFirst("^http:", "https:") : base);
    }

    private static String overridden(BaseUrl own, String host) {
        if (!ADDRESS.matcher(host).matches()) {
            throw ProblemException.mustBe(
                    "hostOverride",
                    Remark.of(
                            Demand.LIKE_THIS,
                            Remark.of(Demand.EITHER, "https://tv.example", "tv.lan:8411")),
                    host);
        }
        String scheme = own.text().substring(0, own.text().indexOf("://") + 3);
        String address = host.endsWith("/") ? host.substring(0, host.length() - 1) : host;
        return address.contains("://") ? address : scheme + address;
    }

    private static boolean isHttps(HttpServletRequest request) {
        String value = parameter(request, "forceHttps").orElse("false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw ProblemException.mustBe("forceHttps", plain(Demand.TRUE_OR_FALSE), value);
        };
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
    }
}
