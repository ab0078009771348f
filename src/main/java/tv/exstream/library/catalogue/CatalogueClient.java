package tv.exstream.library.catalogue;

import java.io.IOException;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;

/// A catalogue as a source, which has no media of its own: reading it describes those that are there. Thread-safe.
public final class CatalogueClient implements SourceClient {
    private final Catalogue catalogue;
    private final Desk desk;

    public CatalogueClient(Catalogue catalogue, Desk desk) {
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @Override
    public boolean serves(Origin origin) {
        return catalogue.serves(origin);
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        new Describing(catalogue, source, desk, shelf).run();
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file) throws IOException {
        throw new IOException("%s is a catalogue and has no media".formatted(source.name()));
    }
}
