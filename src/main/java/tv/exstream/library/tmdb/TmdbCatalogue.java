package tv.exstream.library.tmdb;

import java.net.URI;
import tv.exstream.describe.Provider;
import tv.exstream.library.catalogue.Catalogue;
import tv.exstream.library.catalogue.Entries;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.source.CatalogueChoice;
import tv.exstream.source.CatalogueOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;

/// TMDB, version 3 of its interface. Thread-safe.
///
/// @param base of the interface, with a slash at its end
record TmdbCatalogue(PatientQuestions questions, URI base, Secrets secrets) implements Catalogue {
    @Override
    public Provider provider() {
        return Provider.TMDB;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof CatalogueOrigin.Tmdb;
    }

    @Override
    public CatalogueChoice choice(Origin origin) {
        return ((CatalogueOrigin.Tmdb) origin).choice();
    }

    @Override
    public Entries entries(Source source) {
        String key = secrets.find(source.id(), "key").orElse("");
        return new TmdbEntries(new TmdbQuestions(questions, base, key), choice(source.origin()));
    }
}
