package tv.exstream.library.iptv;

import java.io.IOException;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.Place;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;

/// Reads guides as XMLTV. Thread-safe.
final class GuideClient implements SourceClient {
    private final Reception reception;

    GuideClient(Reception reception) {
        this.reception = reception;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof ListOrigin.Guide;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        if (source.origin() instanceof ListOrigin.Guide guide) {
            Place place = Place.ofPerson(guide.address().uri());
            reception.guides().read(source, reception.fetching().at(source, place), shelf);
        }
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file) throws IOException {
        throw new IOException("a guide has no files");
    }
}
