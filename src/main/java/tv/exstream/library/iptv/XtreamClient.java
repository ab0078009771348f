package tv.exstream.library.iptv;

import java.io.IOException;
import java.util.Optional;
import tv.exstream.iptv.Subscription;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.library.xtream.XtreamAccount;
import tv.exstream.library.xtream.XtreamAddresses;
import tv.exstream.outbound.Place;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.ListOrigin.Offer;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Reads accounts of Xtream Codes. Thread-safe.
final class XtreamClient implements SourceClient {
    private final Reception reception;
    private final Secrets secrets;
    private final XtreamShelf films;

    XtreamClient(Reception reception, Secrets secrets) {
        this.reception = reception;
        this.secrets = secrets;
        this.films = new XtreamShelf(reception);
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof ListOrigin.Xtream;
    }

    @Override
    public void forget(SourceId source) {
        reception.forget(source);
        reception.stores().films().forget(source);
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        ListOrigin.Xtream origin = origin(source);
        XtreamAddresses addresses = addresses(source);
        XtreamAccount account =
                reception.fetching().fetch(origin, addresses.account(), XtreamAccount::read);
        if (!account.admitted()) {
            throw new IOException(
                    account.status().isEmpty()
                            ? KeptWord.NOT_ADMITTED.said()
                            : KeptWord.NOT_ADMITTED_AS.said(account.status()));
        }
        reception.setAccount(
                source.id(),
                Optional.of(
                        new Subscription.Account(
                                account.status(), account.expires(), account.connections())));
        var told = new ToldFilms();
        var known = new KnownSeries(reception.stores().clock().instant());
        var asked = new XtreamListing.Asked(source, addresses, account, shelf);
        reception.readList(
                source,
                shelf,
                into ->
                        new XtreamListing(reception, asked, told, known)
                                .list(origin.offers(), into));
        if (origin.offers().contains(Offer.GUIDE)) {
            reception.guides().readBeside(source, Place.ofPerson(addresses.guide()), shelf);
        }
        films.put(asked, told, known);
    }

    private XtreamAddresses addresses(Source source) throws IOException {
        ListOrigin.Xtream origin = origin(source);
        String password =
                secrets.find(source.id(), ListOrigin.Xtream.PASSWORD)
                        .orElseThrow(() -> new IOException(KeptWord.PASSWORD_UNKNOWN.said()));
        return new XtreamAddresses(origin.address().text(), origin.user(), password);
    }

    private static ListOrigin.Xtream origin(Source source) {
        if (source.origin() instanceof ListOrigin.Xtream xtream) {
            return xtream;
        }
        throw new IllegalArgumentException("no account: " + source.id());
    }

    @Override
    public void askOtherwise(SourceId source) {
        reception.apply(source);
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file) throws IOException {
        Optional<RemoteAddress> cover =
                new Covers(source.id()).address(file.path().key(), reception.stores());
        return cover.isPresent()
                ? cover.get()
                : RemoteAddress.of(films.address(addresses(source), file.locator()));
    }
}
