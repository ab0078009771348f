package tv.exstream.library.tvdb;

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

/// TheTVDB, version 4 of its interface. Thread-safe.
///
/// @param base of the interface, with a slash at its end
record TvdbCatalogue(PatientQuestions questions, URI base, Secrets secrets) implements Catalogue {
    @Override
    public Provider provider() {
        return Provider.TVDB;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof CatalogueOrigin.Tvdb;
    }

    @Override
    public CatalogueChoice choice(Origin origin) {
        return ((CatalogueOrigin.Tvdb) origin).choice();
    }

    @Override
    public Entries entries(Source source) {
        CatalogueChoice choice = choice(source.origin());
        return new TvdbEntries(
                new TvdbQuestions(questions, base, secrets, source.id()), TvdbWords.in(choice));
    }
}
