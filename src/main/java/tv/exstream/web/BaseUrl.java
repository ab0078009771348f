package tv.exstream.web;

/// How the asking client reaches us: the start of every absolute URL we give it. Immutable.
///
/// @param text scheme, host, port and path prefix, without a slash at the end
public record BaseUrl(String text) {
    public BaseUrl {
        if (text.endsWith("/")) {
            throw new IllegalArgumentException("base URL must not end with a slash: " + text);
        }
    }

    /// @param path with a slash at the start
    public String at(String path) {
        return text + path;
    }

    /// The base URL of what is below a path.
    public BaseUrl below(String path) {
        return new BaseUrl(text + path);
    }

    @Override
    public String toString() {
        return text;
    }
}
