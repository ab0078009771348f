package tv.exstream.web.ui;

/// A Chromecast or AirPlay device as a page sees it. There is none where tests run.
final class NearbyDevice {
    /// Makes one be there, which takes whatever it is given: `window.watched` is what it plays, and `window.leave()` lets it go. While
    /// `window.refusal` is the name of a fault, that comes of choosing it.
    static final String IS_THERE =
            """
            () => {
              const play = HTMLMediaElement.prototype.play;
              HTMLMediaElement.prototype.play = function () {
                window.watched = this.isConnected ? window.watched : this;
                return this.isConnected ? play.call(this) : Promise.resolve();
              };
              RemotePlayback.prototype.watchAvailability = async (tell) => tell(true);
              let state = "disconnected";
              Object.defineProperty(RemotePlayback.prototype, "state", { get: () => state });
              RemotePlayback.prototype.prompt = async function () {
                if (window.refusal) {
                  throw new DOMException("The device is gone.", window.refusal);
                }
                state = "connected";
                this.dispatchEvent(new Event("connect"));
              };
              window.leave = () => {
                state = "disconnected";
                window.watched.remote.dispatchEvent(new Event("disconnect"));
              };
            }
            """;

    private NearbyDevice() {}
}
