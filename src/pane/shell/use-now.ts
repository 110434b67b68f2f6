import { useEffect, useState } from 'react';

const minute = 60_000;

/** The time, told anew every minute: deadlines pass while the pane is open. */
export function useNow(clock: () => Date): Date {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), minute);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
