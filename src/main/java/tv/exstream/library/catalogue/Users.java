package tv.exstream.library.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tv.exstream.describe.Provider;
import tv.exstream.source.CatalogueChoice;
import tv.exstream.source.CatalogueOrigin;
import tv.exstream.source.Source;

/// Who uses catalogues. Immutable.
///
/// @param providers of which there is a source
/// @param choices of all sources of one catalogue: several may describe libraries of their own
record Users(Set<Provider> providers, List<CatalogueChoice> choices) {
    /// @param source that is read, as it was when that began
    static Users of(Catalogue catalogue, Source source, List<Source> all) {
        Set<Provider> providers = EnumSet.of(catalogue.provider());
        for (Source one : all) {
            if (one.origin() instanceof CatalogueOrigin origin) {
                providers.add(provider(origin));
            }
        }
        Stream<Source> others = all.stream().filter(one -> !one.id().equals(source.id()));
        List<CatalogueChoice> choices =
                Stream.concat(Stream.of(source), others)
                        .map(Source::origin)
                        .filter(catalogue::serves)
                        .map(catalogue::choice)
                        .toList();
        return new Users(providers, choices);
    }

    private static Provider provider(CatalogueOrigin origin) {
        return switch (origin) {
            case CatalogueOrigin.Tmdb _ -> Provider.TMDB;
            case CatalogueOrigin.Tvdb _ -> Provider.TVDB;
        };
    }
}
