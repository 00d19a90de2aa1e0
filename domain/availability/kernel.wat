;; The inner loop of "first free times" (kernel.ts tells what lies where; kernel-script.ts is the same in JavaScript).
;; A v128 is 128 quarters of an hour. Built by scripts/build-kernel.mjs into kernel-bytes.ts.
(module
  (memory (export "memory") 18)

  (func (export "run")
    (param $poolCount i32) (param $chunkCount i32) (param $need i32) (param $want i32) (param $mostPerChunk i32)
    (param $pools i32) (param $chunk i32) (param $out i32)
    (result i32)
    (local $done i32) (local $found i32) (local $offset i32) (local $pool i32) (local $at i32) (local $end i32)
    (local $slice i32) (local $slices i32) (local $initial i32) (local $rows i32) (local $have i32) (local $by i32)
    (local $starts v128) (local $reached v128) (local $free v128) (local $counter v128)

    (block $enough
      (br_if $enough (i32.eqz (local.get $chunkCount)))
      (loop $nextChunk
        (local.set $starts (v128.load (local.get $chunk)))
        (local.set $offset (i32.load offset=16 (local.get $chunk)))
        (local.set $at (local.get $pools))
        (local.set $pool (i32.const 0))

        (block $chunkDone
          (loop $nextPool
            (br_if $chunkDone (i32.ge_u (local.get $pool) (local.get $poolCount)))
            (br_if $chunkDone (i32.eqz (v128.any_true (local.get $starts))))
            (local.set $end (i32.add (i32.add (local.get $at) (i32.const 12)) (i32.load (local.get $at))))
            (local.set $slices (i32.load offset=4 (local.get $at)))
            (local.set $initial (i32.load offset=8 (local.get $at)))
            (local.set $at (i32.add (local.get $at) (i32.const 12)))
            (local.set $reached (v128.const i64x2 0 0))

            ;; counters, one v128 per binary digit, at address 0
            (local.set $slice (i32.const 0))
            (block $counterSet
              (loop $nextDigit
                (br_if $counterSet (i32.ge_u (local.get $slice) (local.get $slices)))
                (v128.store (local.get $slice)
                  (i32x4.splat (i32.sub (i32.const 0) (i32.and (local.get $initial) (i32.const 1)))))
                (local.set $initial (i32.shr_u (local.get $initial) (i32.const 1)))
                (local.set $slice (i32.add (local.get $slice) (i32.const 16)))
                (br $nextDigit)))

            (block $poolDone
              (loop $nextCandidate
                (br_if $poolDone (i32.ge_u (local.get $at) (local.get $end)))
                ;; held: any of the candidate's rows
                (local.set $rows (i32.load (local.get $at)))
                (local.set $free (v128.const i64x2 0 0))
                (loop $nextRow
                  (local.set $at (i32.add (local.get $at) (i32.const 4)))
                  (local.set $free
                    (v128.or (local.get $free)
                      (v128.load (i32.add (i32.load (local.get $at)) (local.get $offset)))))
                  (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
                  (br_if $nextRow (local.get $rows)))
                (local.set $at (i32.add (local.get $at) (i32.const 4)))
                (local.set $free (v128.not (local.get $free)))

                ;; erosion by doubling: a bit stays when it and the $need - 1 after it are free
                (local.set $have (i32.const 1))
                (block $eroded
                  (loop $widen
                    (br_if $eroded (i32.ge_u (local.get $have) (local.get $need)))
                    (local.set $by (i32.sub (local.get $need) (local.get $have)))
                    (local.set $by
                      (select (local.get $by) (local.get $have) (i32.lt_u (local.get $by) (local.get $have))))
                    ;; the bits $by later: shift both halves, carry the low bits of the upper half over
                    (local.set $free
                      (v128.and (local.get $free)
                        (v128.or
                          (i64x2.shr_u (local.get $free) (local.get $by))
                          (i64x2.shl
                            (i8x16.shuffle 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23
                              (local.get $free) (v128.const i64x2 0 0))
                            (i32.sub (i32.const 64) (local.get $by))))))
                    (local.set $have (i32.add (local.get $have) (local.get $by)))
                    (br $widen)))

                ;; add one to the counter of each free bit; what overflows has reached the quantity
                (local.set $slice (i32.const 0))
                (block $added
                  (loop $carry
                    (br_if $added (i32.ge_u (local.get $slice) (local.get $slices)))
                    (local.set $counter (v128.load (local.get $slice)))
                    (v128.store (local.get $slice) (v128.xor (local.get $counter) (local.get $free)))
                    (local.set $free (v128.and (local.get $counter) (local.get $free)))
                    (local.set $slice (i32.add (local.get $slice) (i32.const 16)))
                    (br $carry)))
                (local.set $reached (v128.or (local.get $reached) (local.get $free)))
                (br_if $nextCandidate (v128.any_true (v128.andnot (local.get $starts) (local.get $reached))))))

            (local.set $starts (v128.and (local.get $starts) (local.get $reached)))
            (local.set $at (local.get $end))
            (local.set $pool (i32.add (local.get $pool) (i32.const 1)))
            (br $nextPool)))

        (v128.store (local.get $out) (local.get $starts))
        (local.set $by
          (i32.wrap_i64
            (i64.add
              (i64.popcnt (i64x2.extract_lane 0 (local.get $starts)))
              (i64.popcnt (i64x2.extract_lane 1 (local.get $starts))))))
        (local.set $found
          (i32.add (local.get $found)
            (select (local.get $by) (local.get $mostPerChunk)
              (i32.lt_u (local.get $by) (local.get $mostPerChunk)))))
        (local.set $done (i32.add (local.get $done) (i32.const 1)))
        (br_if $enough (i32.ge_u (local.get $found) (local.get $want)))
        (local.set $chunk (i32.add (local.get $chunk) (i32.const 32)))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (br_if $nextChunk (i32.lt_u (local.get $done) (local.get $chunkCount)))))
    (local.get $done)))
