package io.frontrow.crowd;

import java.util.List;

/// How many buyers are where.
record Counts(int asking, int accepted, int bought, int refused, int broken) {

    static Counts of(List<Purchase> purchases) {
        int[] counts = new int[5];
        for (var purchase : purchases) {
            counts[switch (purchase) {
                case Purchase.Asking _ -> 0;
                case Purchase.Accepted _ -> 1;
                case Purchase.Bought _ -> 2;
                case Purchase.Refused _ -> 3;
                case Purchase.Broken _ -> 4;
            }]++;
        }
        return new Counts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
}
