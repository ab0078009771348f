package tv.exstream.web.api;

/// Where a browser has to go so that an account is connected.
///
/// @param address at the provider, which leads back; good once and for ten minutes, in the browser that asked
public record LinkAnswer(String address) {
    @Override
    public String toString() {
        return "***";
    }
}
