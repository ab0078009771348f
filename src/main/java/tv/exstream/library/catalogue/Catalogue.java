package tv.exstream.library.catalogue;

import tv.exstream.describe.Provider;
import tv.exstream.source.CatalogueChoice;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;

/// A catalogue of films and shows. Thread-safe.
public interface Catalogue {
    Provider provider();

    boolean serves(Origin origin);

    /// What a person wants of it.
    CatalogueChoice choice(Origin origin);

    /// Its entries, in the languages and with the key of a source.
    Entries entries(Source source);
}
