package tv.exstream.web.security;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import tv.exstream.problem.Problem;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// What every request goes through, in this order: whether its shape is one that requests have, what browsers are told, the door, and for
/// browsers that have signed in whether our own pages ask.
final class DoorChain {
    /// Players and people write anything into headers and parameters; a line ends nowhere in them.
    private static final Pattern ONE_LINE = Pattern.compile("[^\\r\\n\\x00]*");

    private DoorChain() {}

    static Filter of(
            SafeHeadersFilter headers,
            DoorFilter door,
            DoorFilter.Session session,
            Refusals refusals) {
        SecurityFilterChain chain =
                new DefaultSecurityFilterChain(
                        AnyRequestMatcher.INSTANCE,
                        List.of(
                                headers,
                                door,
                                new OwnTypesFilter(refusals),
                                changes(session, refusals)));
        FilterChainProxy proxy = new FilterChainProxy(chain);
        proxy.setFirewall(firewall());
        proxy.setRequestRejectedHandler(new HttpStatusRequestRejectedHandler());
        proxy.afterPropertiesSet();
        return proxy;
    }

    private static StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        // Names of parts and pictures have any characters; Jetty refuses those that change the
        // path.
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowedHeaderValues(value -> ONE_LINE.matcher(value).matches());
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        return firewall;
    }

    private static CsrfFilter changes(DoorFilter.Session session, Refusals refusals) {
        CsrfFilter filter = new CsrfFilter(new ChangeTokens(session.cookies()));
        filter.setRequestHandler(new CsrfTokenRequestAttributeHandler());
        filter.setAccessDeniedHandler(
                (request, response, _) ->
                        refusals.problem(
                                Problem.FOREIGN_ORIGIN,
                                Remark.of(Objection.XSRF_OTHER),
                                new Refusals.Exchange(request, response)));
        return filter;
    }
}
