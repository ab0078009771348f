package tv.exstream.library.iptv;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import tv.exstream.iptv.Subscription;
import tv.exstream.library.hdhomerun.TunerDevice;
import tv.exstream.library.hdhomerun.TunerLineup;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Reads what HDHomeRun tuners receive; as many channels at once as there are tuners. Thread-safe.
final class TunerClient implements SourceClient {
    private final Reception reception;

    TunerClient(Reception reception) {
        this.reception = reception;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof ListOrigin.Tuner;
    }

    @Override
    public void forget(SourceId source) {
        reception.forget(source);
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        URI at = address(source).resolve("/discover.json");
        TunerDevice device =
                reception.fetching().fetch(source.origin(), at, body -> TunerDevice.read(body, at));
        reception.setAccount(
                source.id(),
                Optional.of(
                        new Subscription.Account(
                                device.name(), Optional.empty(), device.tuners())));
        reception.readList(
                source,
                shelf,
                into -> {
                    TunerLineup.Summary summary =
                            reception
                                    .fetching()
                                    .fetch(
                                            source.origin(),
                                            device.lineup(),
                                            body -> TunerLineup.read(body, into::add));
                    into.left(summary.locked(), KeptWord.CHANNELS_ENCRYPTED);
                });
    }

    private static URI address(Source source) {
        return switch (source.origin()) {
            case ListOrigin.Tuner(var address) -> address.uri();
            default -> throw new IllegalArgumentException("no tuner: " + source.id());
        };
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file) throws IOException {
        throw new IOException("a tuner has no files");
    }
}
